import Annotations
import ArgumentParser
import Articles

/// `galley merge BASE OURS THEIRS`: git's merge driver for annotation files.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of an annotation file, as a merge driver of git.",
    discussion: """
      Writes the result to OURS. To let git use it:
        echo '*.annotations.json text eol=lf merge=annotations' >> .gitattributes
        git config merge.annotations.driver 'galley merge %O %A %B'

      Ends with 129, which tells git to leave the file to a person, where a side cannot be read or \
      OURS not be written; OURS is then as it was.
      """)

  @Argument(help: "The version both sides came from; an empty file for none.")
  var base: String

  @Argument(help: "Our version, which the result is written to.")
  var ours: String

  @Argument(help: "Their version.")
  var theirs: String

  func run() throws {
    do throws(AnnotationsError) {
      let paths = ArticlePath.arguments([base, ours, theirs])
      let conflicts = try PageMerge.merge(base: paths[0], ours: paths[1], theirs: paths[2])
      if conflicts > 0 {
        let what = conflicts == 1 ? "annotation was" : "annotations were"
        Complaint.say(
          "\(conflicts) \(what) changed on both sides; the older versions are kept, for you to look "
            + "at in the reader")
      }
    } catch {
      Complaint.say("cannot merge: \(error.sentence)")
      throw GalleyExit.unmergeable
    }
  }
}

/// A run of capitalised words with its surroundings, and the features that its tokens have of it.
struct RunContext {
  let run: CapitalRun
  let first: DocumentWord
  /// The last word.
  let head: DocumentWord
  let before: DocumentWord
  let before2: DocumentWord
  let after: DocumentWord
  let after2: DocumentWord
  /// The hash of all words, lower-cased.
  let whole: UInt64

  /// Adds the features that all tokens of the run have.
  func addShared<Total: FeatureTotal>(to total: inout Total, from source: Total.Source) {
    total.add(.runHead, head.lowercased, lexical: true, from: source)
    total.add(.runBefore, before.lowercased, from: source)
    total.add(.runAfter, after.lowercased, from: source)
    total.add(
      .runBefore2, FeatureHash.pair(before2.lowercased, before.lowercased), from: source)
    total.add(.runAfter2, FeatureHash.pair(after.lowercased, after2.lowercased), from: source)
    total.add(.runAround, FeatureHash.pair(before.lowercased, after.lowercased), from: source)
    total.addBits(.runHeadTrigger, UInt64(head.triggers), from: source)
    total.addBits(.runFirstTrigger, UInt64(first.triggers), from: source)
    total.addBits(.runBeforeTrigger, UInt64(before.triggers), from: source)
  }

  /// Adds the features that depend on the place of the token in the run.
  func addPlaced<Total: FeatureTotal>(
    _ token: Int, to total: inout Total, from source: Total.Source
  ) {
    let place = run.place(of: token)
    func placed(_ value: UInt64) -> UInt64 { value &* 8 &+ place }
    total.add(.runHeadPlace, placed(head.lowercased), from: source)
    total.add(.runLength, placed(UInt64(min(run.tokens.count, 5))), from: source)
    total.add(.runBeforePlace, placed(before.lowercased), from: source)
    total.add(.runAfterPlace, placed(after.lowercased), from: source)
    total.addBits(.runHeadTriggerPlace, UInt64(head.triggers), with: place, from: source)
    total.addBits(.runAfterTrigger, UInt64(after.triggers), with: place, from: source)
    let coarse = UInt64(EntityLexicon.coarseClusterCount)
    total.add(.runBeforeCluster, placed(before.fineCluster / coarse), from: source)
    total.add(.runAfterCluster, placed(after.fineCluster / coarse), from: source)
    total.add(.runHeadCluster, placed(head.fineCluster / coarse), from: source)
    total.addBits(.runHeadList, head.listBits, with: place, from: source)
    total.addBits(.runFirstList, first.listBits, with: place, from: source)
    if run.isBridged { total.add(.runBridged, place, from: source) }
    if run.tokens.count > 1 {
      let offset = UInt64(min(token - run.tokens.lowerBound, 3))
      total.add(.runWhole, whole &* 4 &+ offset, lexical: true, from: source)
    }
  }
}

import Analysis

/// Writes the parts of a model one after the other.
enum ModelWriter {
  /// The bytes of a model file.
  ///
  /// - Parameter sections: Sections that are left out are written as empty tables.
  static func file(_ sections: [EntityModel.Section: [UInt8]]) -> [UInt8] {
    var header = EntityModel.magic
    var body: [UInt8] = []
    for section in EntityModel.Section.allCases {
      let content = sections[section] ?? []
      while body.count % 16 != 0 { body.append(0) }
      header += [UInt32(EntityModel.headerSize + body.count)].littleEndianBytes
      header += [UInt32(content.count)].littleEndianBytes
      body += content
    }
    header += [UInt8](repeating: 0, count: EntityModel.headerSize - header.count)
    return header + body
  }

  /// Puts a model file where it stays for the rest of the program, as a model must lie still.
  static func load(_ file: [UInt8]) throws(TrainingError) -> EntityModel {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    memory.copyBytes(from: file)
    guard let model = EntityModel(UnsafeRawBufferPointer(memory)) else { throw .unusableModel }
    return model
  }
}

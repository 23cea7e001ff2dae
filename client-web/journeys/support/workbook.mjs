import { inflateRawSync } from 'node:zlib'

const DIRECTORY_ENTRY = 0x02014b50

/** The words of an XLSX file: its part with the shared texts, found by the directory at the file's end. */
export function wordsOf(file) {
  for (let at = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])); at >= 0 && file.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    if (file.toString('utf8', at + 46, at + 46 + name) === 'xl/sharedStrings.xml') return inflated(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20))
    at += 46 + name + extra + comment
  }
  throw new Error('No workbook')
}

function inflated(file, start, length) {
  const begin = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  const text = inflateRawSync(file.subarray(begin, begin + length)).toString('utf8')
  return text.replace(/&#x([0-9a-f]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
}

import { crc32, inflateRawSync } from 'node:zlib'

const CONTENT = 'word/document.xml'

/** A Word file whose table has so many more rows: each row below the heads again and again, so that it runs over pages. */
export function withRepeatedRows(docx, times) {
  const parts = partsOf(docx).map(({ name, bytes }) => ({ name, bytes: name === CONTENT ? Buffer.from(repeated(bytes.toString('utf8'), times)) : bytes }))
  return archived(parts)
}

function repeated(document, times) {
  return document.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => {
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    const body = rows.filter((row) => !/<w:tblHeader(?! w:val="off")/.test(row))
    const last = body[body.length - 1]
    return last === undefined ? table : table.replace(last, () => last + body.join('').repeat(times - 1))
  })
}

function partsOf(file) {
  const parts = []
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  for (let at = file.readUInt32LE(end + 16); at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    parts.push({ name: file.toString('utf8', at + 46, at + 46 + name), bytes: content(file, at) })
    at += 46 + name + extra + comment
  }
  return parts
}

function content(file, entry) {
  const start = file.readUInt32LE(entry + 42)
  const begin = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  const stored = file.subarray(begin, begin + file.readUInt32LE(entry + 20))
  return file.readUInt16LE(entry + 10) === 0 ? stored : inflateRawSync(stored)
}

/** Parts as they are, one after the other, and the directory of them. */
function archived(parts) {
  const heads = []
  const written = []
  let at = 0
  for (const { name, bytes } of parts) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    written.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    heads.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + bytes.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...written, directory, end])
}

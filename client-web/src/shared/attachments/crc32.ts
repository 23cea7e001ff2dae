const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Eight hexadecimal digits by which the server knows a file again and notices a damaged one. `crypto.subtle` needs HTTPS; this does not. */
export function crc32(bytes: Uint8Array): string {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff]!
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

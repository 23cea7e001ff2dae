import { describe, expect, it } from 'vitest'
import { isBlock, readBlock, writeBlock } from './block'

describe('cells on the clipboard', () => {
  it('are rows of tabs, whatever ends the lines', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']])
    expect(readBlock('1\n2\r3')).toEqual([['1'], ['2'], ['3']])
  })

  it('may be empty, at the end of a row as well', () => {
    expect(readBlock('1\t\t3\n\t5\t')).toEqual([['1', '', '3'], ['', '5', '']])
    expect(readBlock('')).toEqual([['']])
  })

  it('may hold tabs, line ends and quotation marks', () => {
    expect(readBlock('"a\tb"\t"say ""x""\nagain"\tc')).toEqual([['a\tb', 'say "x"\nagain', 'c']])
    expect(readBlock('"a" b')).toEqual([['"a" b']])
  })

  it('come back as they went', () => {
    const cells = [['1', 'a\tb'], ['say "x"', '']]
    expect(readBlock(writeBlock(cells))).toEqual(cells)
  })

  it('are told from one cell', () => {
    expect(isBlock('12\r\n')).toBe(false)
    expect(isBlock('1\t2')).toBe(true)
    expect(isBlock('1\n2')).toBe(true)
  })
})

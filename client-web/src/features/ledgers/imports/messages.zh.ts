export default {
  import: {
    title: '整表导入',
    means: '表头和导出的一样。先检查，没有问题再导入；已登记过的行不会重复。',
    press: '选文件',
    none: '还没有选',
    choose: '选文件（XLSX 或 CSV，最多 1000 行）',
    tooLarge: '文件最大 5 MB。分成几份再导入。',
    running: '正在检查',
    problems: '有 {count} 处要改，一行都没有导入',
    row: '第 {row} 行',
    cell: '第 {row} 行“{column}”',
    andMore: '另有 {count} 处',
    checked: '检查过了：新增 {count} 件，已有 {unchanged} 件',
    take: '导入这 {count} 件',
    stored: '已导入 {count} 件，{unchanged} 件早就有',
  },
}

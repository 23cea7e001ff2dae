export default {
  split: {
    left: '拆分前的单位留下 {count} 件，还没有接收',
    leftMeans: '在本单位的就接收；接收以前不计入任何单位，到期照样要有人管。',
    look: '看这 {count} 件',
    takeAll: '这 {count} 件都接收',
    takeTitle: '接收这 {count} 件？',
    takeMeans: '接收后归{unit}，从拆分的那个月起计数；以前的月份还算原单位的。',
    take: '接收',
    title: '拆分',
    give: '归{unit}',
    giveTitle: '这一件归{unit}？',
  },
}

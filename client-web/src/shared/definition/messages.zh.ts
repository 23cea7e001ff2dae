export default {
  title: '口径和依据',
  since: '第 {version} 版，自 {month} 起',
  none: '还没有写口径。',
  quote: '目标原话：{quote}',
  reading: '目标读法：{text}',
}

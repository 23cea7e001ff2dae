export default {
  awaiting: '国家局清单里有 {count} 件等你核对',
  open: '国家局清单里有 {count} 件还没人认，看看是不是你们的',
}

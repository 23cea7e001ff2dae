const LONG_SIDE = 2000
const QUALITY = 0.85
/** What is this small is sent as it is. */
const SMALL = 400_000

/**
 * A photo as large as somebody who reads it needs it: a twelfth of what a phone's camera makes, and without the place where it was taken.
 * What is no picture, or cannot be drawn here, stays what it is; the server says whether it can be taken.
 */
export async function scaled(file: File): Promise<Blob> {
  if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(file.type) || (file.size <= SMALL && !/hei[cf]$/.test(file.type))) return file
  // A browser that does not turn a picture as its camera says would send it lying on its side.
  if (!CSS.supports('image-orientation', 'from-image')) return file
  const address = URL.createObjectURL(file)
  try {
    const smaller = await drawn(await opened(address))
    return smaller && smaller.size < file.size * 0.9 ? smaller : file
  } catch {
    return file
  } finally {
    URL.revokeObjectURL(address)
  }
}

function opened(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', reject)
    image.src = address
  })
}

function drawn(image: HTMLImageElement): Promise<Blob | null> {
  const scale = Math.min(1, LONG_SIDE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const paper = canvas.getContext('2d')
  if (!paper) return Promise.resolve(null)
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

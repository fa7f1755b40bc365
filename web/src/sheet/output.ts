/** Puts a sheet on paper or into a picture. */

/** Pixels of the picture for one of the sheet: about 190 to the inch on A4. */
const FINENESS = 2

export async function picture(sheet: SVGSVGElement, width: number, height: number): Promise<Blob> {
  const image = new Image()
  sheet.setAttribute('width', String(width))
  sheet.setAttribute('height', String(height))
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(sheet))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * FINENESS
  canvas.height = height * FINENESS
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the browser made no picture of the sheet'))), 'image/png'),
  )
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Opens the browser's own printing, with nothing but the sheet; there it can also be kept as PDF. */
export function print(sheet: Element, across: boolean): void {
  const paper = document.createElement('div')
  paper.className = `paper ${across ? 'across' : 'upright'}`
  paper.append(sheet)
  document.querySelectorAll('.paper').forEach((old) => old.remove())
  document.body.append(paper)
  window.addEventListener('afterprint', () => paper.remove(), { once: true })
  window.print()
}

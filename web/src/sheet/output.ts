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

/** Type sizes of an upright page, in pixels of the root: the largest that fits is taken. Smaller ones could not be read. */
const LARGEST_TYPE = 10
const SMALLEST_TYPE = 7.6

/** What does not fit on one page in the smallest type goes on, and each page says which of how many it is. */
function fitOnePage(paper: HTMLElement): void {
  const root = document.documentElement
  root.classList.add('measuring-paper')
  // the sheet's own height limit shows as overflow
  const page = paper.clientHeight
  const fits = () => (paper.firstElementChild as HTMLElement).offsetHeight <= page
  let type = LARGEST_TYPE
  do root.style.setProperty('--paper-type', `${type.toFixed(1)}px`)
  while (!fits() && (type -= 0.2) >= SMALLEST_TYPE)
  root.classList.remove('measuring-paper')
}

/** Lays a sheet on the paper that is printed next, in place of the screen. */
export function lay(sheet: Element, across: boolean): HTMLElement {
  const paper = document.createElement('div')
  paper.className = `paper ${across ? 'across' : 'upright'}`
  paper.append(sheet)
  document.querySelectorAll('.paper').forEach((old) => old.remove())
  document.body.append(paper)
  if (!across) fitOnePage(paper)
  window.addEventListener('afterprint', () => paper.remove(), { once: true })
  return paper
}

/** Opens the browser's own printing, with nothing but the sheet; there it can also be kept as PDF. */
export function print(sheet: Element, across: boolean): void {
  lay(sheet, across)
  window.print()
}

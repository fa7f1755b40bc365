/** What can be imported, and the fields that each kind takes: the same ones as the options of the command line. */

/** How a field is asked for. `pairs`: one FIELD=… on each line; `list`: texts parted by commas. */
export type Ask = 'text' | 'year' | 'date' | 'vintage' | 'indicator' | 'pairs' | 'list' | 'flag' | 'choice'

export interface Field {
  name: string
  ask: Ask
  required?: boolean
  choices?: readonly string[]
  /** asked for at once; the others stand under “more” */
  main?: boolean
}

export interface Kind {
  id: string
  /** endings of file names, as a file dialog takes them */
  endings: readonly string[]
  fields: readonly Field[]
}

const LEVELS = ['commune', 'village', 'district', 'province']
const ENCODINGS = ['utf-8', 'tcvn3', 'vni', 'windows-1258', 'utf-16le', 'utf-16be']
const LAYERS = ['.geojson', '.json', '.zip', '.gpkg', '.kml', '.kmz', '.fgb']
const TABLES = ['.csv', '.txt', '.xlsx', '.xls', '.ods']

const map: Field = { name: 'map', ask: 'pairs' }
const set: Field = { name: 'set', ask: 'pairs' }
const encoding: Field = { name: 'encoding', ask: 'choice', choices: ENCODINGS }
const acceptCodes: Field = { name: 'accept-codes', ask: 'choice', choices: ['padded'] }
const crs: Field = { name: 'crs', ask: 'text' }
const vintage: Field = { name: 'vintage', ask: 'vintage', main: true }
const layer: Field[] = [
  { ...crs, main: true },
  { name: 'layer', ask: 'text' },
  { name: 'axis-order', ask: 'choice', choices: ['xy', 'yx'] },
  encoding,
  { name: 'repair', ask: 'flag' },
  { name: 'anywhere', ask: 'flag' },
]

const draft: Field = { name: 'draft', ask: 'flag' }

const OWN_FIELDS: readonly Kind[] = [
  {
    id: 'observations',
    endings: TABLES,
    fields: [
      { name: 'indicator', ask: 'indicator', main: true },
      { name: 'year', ask: 'year', main: true },
      vintage,
      map,
      set,
      { name: 'sheet', ask: 'text' },
      { name: 'level', ask: 'choice', choices: LEVELS },
      { name: 'decimal', ask: 'choice', choices: ['comma', 'point'] },
      { name: 'delimiter', ask: 'choice', choices: ['comma', 'semicolon', 'tab'] },
      encoding,
      { name: 'missing-marks', ask: 'list' },
      { name: 'accept-names', ask: 'text' },
      acceptCodes,
      { name: 'duplicates', ask: 'choice', choices: ['sum'] },
      { name: 'strict', ask: 'flag' },
    ],
  },
  {
    id: 'boundaries',
    endings: LAYERS,
    fields: [
      { name: 'level', ask: 'choice', choices: LEVELS, required: true, main: true },
      { ...vintage, required: true },
      { name: 'code-field', ask: 'text', main: true },
      { name: 'name-field', ask: 'text', main: true },
      ...layer,
      { name: 'clean', ask: 'flag' },
      { name: 'accept-points', ask: 'flag' },
      { name: 'leave-out-strays', ask: 'flag' },
      acceptCodes,
      { name: 'define-units', ask: 'flag' },
      { name: 'parent-field', ask: 'text' },
      { name: 'vintage-from', ask: 'date' },
      { name: 'vintage-to', ask: 'date' },
    ],
  },
  { id: 'zones', endings: LAYERS, fields: [...layer, map, set] },
  { id: 'sites', endings: LAYERS, fields: [vintage, ...layer, map, set, acceptCodes] },
  { id: 'resettlement', endings: ['.csv', '.txt'], fields: [vintage, map, set, acceptCodes] },
  {
    id: 'susceptibility',
    endings: ['.tif', '.tiff'],
    fields: [
      { name: 'year', ask: 'year', required: true, main: true },
      vintage,
      { name: 'threshold', ask: 'choice', choices: ['1', '2', '3', '4', '5'], main: true },
      { name: 'nodata', ask: 'text' },
      crs,
    ],
  },
  { id: 'indicators', endings: ['.csv'], fields: [] },
  { id: 'targets', endings: ['.csv'], fields: [] },
  { id: 'units', endings: ['.csv'], fields: [] },
]

export const KINDS: readonly Kind[] = OWN_FIELDS.map((kind) => ({ ...kind, fields: [...kind.fields, draft] }))

export function kindOf(id: string): Kind {
  return KINDS.find((kind) => kind.id === id) ?? KINDS[0]!
}

/** The chosen kind where it takes such files, else the first that does. */
export function kindFor(fileName: string, chosen: string): string {
  const takes = (kind: Kind) => kind.endings.some((ending) => fileName.toLowerCase().endsWith(ending))
  return takes(kindOf(chosen)) ? chosen : (KINDS.find(takes)?.id ?? chosen)
}

/** What the server answered to one state of the page; a scene is drawn whole or not at all. */
import type { BoundaryFeature } from '../api/geometry'
import type { AssessmentAnswer, BoundaryCoverage, ClassesAnswer, LaggingAnswer, ValuesAnswer } from '../api/types'
import type { State } from '../state/state'
import type { OverlayData } from './overlay'

/** The boundaries of a vintage and level at some tolerance, and the outlines of the level above. */
export interface Drawing {
  /** vintage and level: two drawings of one place differ in fineness only */
  place: string
  href: string
  features: BoundaryFeature[]
  context: BoundaryFeature[]
  /** names of the level above, by code */
  parents: Map<string, string>
  /** how well the polygons fit together; null when there are none */
  fit: BoundaryCoverage | null
}

interface Common {
  /** the state that asked */
  state: State
  drawing: Drawing
  /** what the second map shows, of the same drawing; null for one map */
  beside: IndicatorScene | null
  /** what lies over the map; null for nothing */
  overlay: OverlayData | null
}

export interface IndicatorScene extends Common {
  kind: 'indicator'
  values: ValuesAnswer
  /** of the earlier year of a change; null for the values of one year */
  before: ValuesAnswer | null
  /** absent for categories, which need no breaks, and for changes, whose breaks lie about nought */
  classes: ClassesAnswer | null
}

export interface TargetScene extends Common {
  kind: 'target'
  assessment: AssessmentAnswer
  lagging: LaggingAnswer
}

export type Scene = IndicatorScene | TargetScene

/** The versions of the atlas that speak in a scene; more than one when the data changed between two answers. */
export function atlasVersions(scene: Scene): string[] {
  const answers = scene.kind === 'indicator' ? [scene.values, scene.before, scene.classes] : [scene.assessment, scene.lagging]
  const own = answers.flatMap((answer) => (answer?.atlas ? [answer.atlas] : []))
  return [...new Set([...own, ...(scene.beside ? atlasVersions(scene.beside) : [])])]
}

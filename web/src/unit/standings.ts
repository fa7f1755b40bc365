/** Every target of one unit, grouped by how the unit stands: the worst first. */
import type { TargetAssessment } from '../api/profile'
import type { Standing, Target } from '../api/types'
import type { Catalogue } from '../state/state'
import { targetOf } from '../state/state'

export interface Stood {
  target: Target
  assessment: TargetAssessment
}

export interface StandingGroup {
  standing: Standing
  items: Stood[]
}

const ORDER: readonly Standing[] = ['missed', 'behind', 'not_met', 'on_track', 'met', 'no_data', 'not_assessable']

/** Groups without a target are left out; within a group the order is that of the clauses. */
export function standingGroups(assessments: TargetAssessment[], catalogue: Catalogue): StandingGroup[] {
  const byClause = new Intl.Collator('vi', { numeric: true })
  const stood = assessments.flatMap((assessment): Stood[] => {
    const target = targetOf(catalogue, assessment.target)
    return target ? [{ target, assessment }] : []
  })
  return ORDER.map((standing) => ({
    standing,
    items: stood
      .filter((item) => item.assessment.assessment === standing)
      .sort((a, b) => byClause.compare(a.target.clause, b.target.clause)),
  })).filter((group) => group.items.length > 0)
}

/** Whether a group says how the unit stands: the others say why it cannot be said. */
export function judged(standing: Standing): boolean {
  return standing !== 'no_data' && standing !== 'not_assessable'
}

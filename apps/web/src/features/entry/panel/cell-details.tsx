import { latePart } from '../../../ui/late-part.tsx'
import { LateFailure } from '../../account/late-failure.tsx'

/** What belongs to the value. The grid does not wait for it. */
export const CellDetails = latePart({
  load: () => import('./detail-fields.tsx').then(module => module.DetailFields),
  Failed: LateFailure,
})

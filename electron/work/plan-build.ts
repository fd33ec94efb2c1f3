import { planPack } from '#shared/packs/make-pack.ts'
import { packEstimate } from '#shared/packs/volumes/pack-estimate.ts'
import type { PackEstimate } from '#shared/packs/volumes/pack-estimate.ts'
import { planVolumes } from '#shared/packs/volumes/plan-volumes.ts'
import { checkedDesk } from './build-pack.ts'
import type { JobHooks, PackJob } from './build-pack.ts'

/** What building would come to; nothing is written. */
export async function planBuild(job: PackJob, hooks: JobHooks): Promise<PackEstimate> {
  const desk = await checkedDesk(job, hooks)
  return packEstimate(await planVolumes(await planPack(job.order, desk), desk))
}

import type { FlowContext } from './flow-context.ts'

/** No nesting makes text narrower than this. */
const narrowestEm = 12

/** Where a list begins whose items hang by `hangPt`: below a hundred others it stands under its parent, not beyond the page. */
export function listPlace(context: FlowContext, hangPt: number): FlowContext {
  if (hasRoom(context, hangPt)) return context
  const backPt = Math.min(hangPt, context.leftPt)
  return { ...context, leftPt: context.leftPt - backPt, widthPt: context.widthPt + backPt }
}

/** Of a padding at both sides, what there is room for. */
export const paddingIn = (context: FlowContext, paddingPt: number): number => (hasRoom(context, paddingPt * 2) ? paddingPt : 0)

const hasRoom = ({ widthPt, sheet }: FlowContext, takenPt: number): boolean => widthPt - takenPt >= narrowestEm * sheet.body.sizePt

export type { BriefId, EntityId } from "../briefs/brief.ts";

import type { BearerKind, Modality } from '../model/index.js';

/** By type, so that a new kind cannot be forgotten. */
const MODALITY: Record<Modality, true> = {
  obligation: true,
  prohibition: true,
  permission: true,
  right: true,
  exemption: true,
  intention: true,
  declaration: true,
  definition: true,
  none: true,
};
const BEARER: Record<BearerKind, true> = {
  'all-parties': true,
  'each-party': true,
  'sending-state': true,
  'receiving-state': true,
  'joint-body': true,
  'named-party': true,
  person: true,
  other: true,
};

/** All kinds of statements. */
export const MODALITIES = Object.keys(MODALITY) as Modality[];
/** All kinds of who is bound. */
export const BEARERS = Object.keys(BEARER) as BearerKind[];

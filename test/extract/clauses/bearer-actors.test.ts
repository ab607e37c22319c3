import { describe } from 'vitest';
import { check } from './describe-last.js';

describe('who acts, whoever the subject is', () => {
  check([
    [
      'a navy behind by',
      'Meals shall be provided by the host navy in its mess.',
      'obligation',
      'receiving-state: the host navy',
    ],
    [
      'the parent service, which may call somebody back',
      'The exchange officer may at any time be recalled by the parent service.',
      'permission',
      'sending-state: the parent service',
    ],
    [
      'who is helped stays the one who may',
      'A visitor may be assisted by the local authorities.',
      'permission',
      'person: A visitor',
    ],
    [
      'a name with a participle',
      'Losses shall be shared by the remaining Parties in equal parts.',
      'obligation',
      'all-parties: the remaining Parties',
    ],
    [
      'a body, and how often',
      'The list shall be reviewed by the Steering Group every three years.',
      'obligation',
      'joint-body: the Steering Group',
    ],
    [
      'a body, and when',
      'The share shall be fixed by the Steering Group before.',
      'obligation',
      'joint-body: the Steering Group',
    ],
    [
      'past words set off from the verb',
      'The stores shall, in the presence of both sides, be counted by the Council.',
      'obligation',
      'joint-body: the Council',
    ],
    [
      'behind are to',
      'Defects are to be mended by the Party responsible.',
      'obligation',
      'each-party: the Party responsible',
    ],
    [
      'an office past words set off',
      'The commander shall, on request, assist the police.',
      'obligation',
      'other: The commander',
    ],
    [
      'a head of several',
      'The heads of mission shall prepare a plan.',
      'obligation',
      'other: The heads of mission',
    ],
    [
      'an office to which something is done',
      'The office shall be enlarged.',
      'obligation',
      'all-parties: The office',
    ],
  ]);
});

describe('at whose expense it is', () => {
  check([
    [
      'in the present',
      'Tickets are for the account of the Sending State.',
      'obligation',
      'sending-state: the Sending State',
    ],
    [
      'something done',
      'Repairs to the hangar shall be made at the expense of the Host State.',
      'obligation',
      'receiving-state: the Host State',
    ],
    [
      'people moved',
      'The crew shall be repatriated at the charge of the Sending State.',
      'obligation',
      'sending-state: the Sending State',
    ],
    [
      'an account',
      'Freight shall be charged to the account of the Sending State.',
      'obligation',
      'sending-state: the Sending State',
    ],
    [
      'not where somebody else acts',
      'The Host State shall carry the baggage at the expense of the Sending State.',
      'obligation',
      'receiving-state: The Host State',
    ],
  ]);
});

describe('subjects that no comma parts from what stands before', () => {
  check([
    [
      'a bare noun behind a time',
      'From the second year fees shall be adjusted.',
      'obligation',
      'all-parties: fees',
    ],
    [
      'behind while and a place',
      'While in the camp the members of the team shall wear badges.',
      'obligation',
      'person: the members of the team',
    ],
    [
      'each, behind a list',
      'In exercise of the right of defence, single and joint, each undertakes to help the other.',
      'obligation',
      'each-party: each',
    ],
    [
      'a list behind a time',
      'On expiry the keys, passes and badges shall be counted.',
      'obligation',
      'all-parties: the keys, passes and badges',
    ],
    [
      'no thing behind another clause',
      'Title to the boat remains with the Council and no pledge may be created on it.',
      'prohibition',
      'all-parties: no pledge',
    ],
    [
      'a penalty denied twice',
      'The penalty of flogging shall neither be required nor pronounced.',
      'prohibition',
      'all-parties: The penalty of flogging',
    ],
  ]);
});

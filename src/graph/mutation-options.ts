import type { UnionRef } from '@pothos/core';
import type { Params, PathSegments } from '../billing/client.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import type { Types } from './builder.ts';
import type { InputPath } from './input-writer.ts';
import type { InputEntries, InputValue } from './inputs.ts';
import type { MutationProblem } from './mutation-errors.ts';

/** The id parts of what a mutation is about, by the name of the input that gave them. */
export type Targets = Readonly<Record<string, readonly string[]>>;

/** An input that names what the mutation is about. */
export interface TargetInput {
  /** Several where they share one form of ids; the answer tells which it is. */
  readonly kind: Resource<ApiObject> | readonly [Resource<ApiObject>, ...Resource<ApiObject>[]];
  readonly description: string;
  /** Whether its address begins with its owner's id: then only the global id, which has both, leads there. */
  readonly owned?: boolean;
  /** The parameter it is sent as, where it is not part of the address. */
  readonly param?: string;
}

export interface Call {
  readonly method: 'POST' | 'DELETE';
  readonly path: PathSegments;
}

/** An object in a payload: the one written, or one that changes with it. */
export interface PayloadObject {
  readonly kind: Resource<ApiObject>;
  readonly description: string;
  /** The union that shows it, where the answer tells its kind. */
  readonly union?: UnionRef<Types, ApiObject>;
  /** Where the written object refers to it. Absent, like the next, for the written object itself. */
  readonly property?: string;
  /** The target that it is, or by whose id it is named as the owner. It is then there after a refusal too. */
  readonly target?: string;
  /** The list it is read in, by the parts of its id, where it has no address of its own; and how long that can be. */
  readonly list?: {
    readonly path: (parts: readonly string[]) => PathSegments;
    readonly most: number;
  };
  /** What the written object refers to and `property` is a property of, where that is not the written object. */
  readonly through?: { readonly kind: Resource<ApiObject>; readonly property: string };
}

/**
 * Where a buyer may have a step to take: on an invoice by its id, on the latest one of a subscription, or on an intent to
 * pay or to set up.
 */
export type BuyerPlace =
  | string
  | { readonly subscription: string }
  | { readonly intent: 'payment_intent' | 'setup_intent'; readonly id: string };

export interface MutationOptions {
  readonly description: string;
  /** Whether money moves: then the key is not optional, and one such mutation fits into an operation. */
  readonly movesMoney?: boolean;
  /** Whether the key is not optional though no money moves yet: the write is the beginning of a charge. */
  readonly keyRequired?: boolean;
  /** Inputs that name what it is about. */
  readonly targets?: Readonly<Record<string, TargetInput>>;
  readonly inputs?: InputEntries;
  /** Parameters that always go out, whatever the input says. */
  readonly always?: Params;
  /** The parameters to leave out of those that the input gave: defaults that mean nothing beside the others. */
  readonly leaveOut?: (params: Params) => readonly string[];
  readonly call: (targets: Targets, input: InputValue) => Call;
  /** Checks that take more than one input. */
  readonly check?: (input: InputValue, refuse: (path: InputPath, message: string) => void) => void;
  /** The payload's objects, the written one first. */
  readonly payload: Readonly<Record<string, PayloadObject>>;
  /** The field of the deleted object's id, and its kind. */
  readonly deleted?: {
    readonly field: string;
    readonly kind: Resource<ApiObject>;
    readonly description: string;
    /** What has it, and under which property, where it has no id in its address: then only the answer says which it was. */
    readonly partOf?: { readonly path: (targets: Targets) => PathSegments; readonly property: string };
  };
  /** Whether what is to be deleted is read before it goes, because only it names the payload's other objects. */
  readonly readFirst?: boolean;
  /** Says, of what was written, where a buyer may have a step to take. */
  readonly buyerStep?: (written: Readonly<Record<string, unknown>>) => BuyerPlace | null;
}

/** What a payload resolves from. */
export interface Outcome {
  /** What the billing API answered; null when it refused or was not asked. */
  readonly written: object | null;
  readonly targets: Targets;
  readonly idempotencyKey: string | null;
  readonly deletedId: string | null;
  readonly errors: readonly MutationProblem[];
}

/** Deletions take no key: repeating one is safe. */
export function takesKey(options: MutationOptions): boolean {
  return options.deleted === undefined;
}

/** The kinds that a target may be of. */
export function kindsOf({ kind }: TargetInput): readonly [Resource<ApiObject>, ...Resource<ApiObject>[]] {
  return 'name' in kind ? [kind] : kind;
}

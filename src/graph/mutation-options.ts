import type { PathSegments } from '../billing/client.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import type { InputPath } from './input-writer.ts';
import type { InputEntries, InputValue } from './inputs.ts';
import type { MutationProblem } from './mutation-errors.ts';

/** The id parts of what a mutation is about, by the name of the input that gave them. */
export type Targets = Readonly<Record<string, readonly string[]>>;

/** An input that names what the mutation is about: part of the address, not of the parameters. */
export interface TargetInput {
  readonly kind: Resource<ApiObject>;
  readonly description: string;
}

export interface Call {
  readonly method: 'POST' | 'DELETE';
  readonly path: PathSegments;
}

/** An object in a payload: the one written, or one that changes with it. */
export interface PayloadObject {
  readonly kind: Resource<ApiObject>;
  readonly description: string;
  /** Where the written object refers to it. Absent for the written object itself. */
  readonly property?: string;
}

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
  readonly always?: Readonly<Record<string, string | boolean>>;
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
  };
  /** Whether what is to be deleted is read before it goes, because only it names the payload's other objects. */
  readonly readFirst?: boolean;
  /** Says, of what was written, on which invoice a buyer may have a step to take. */
  readonly buyerStep?: (written: Readonly<Record<string, unknown>>) => string | null;
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

import type { JobFact, Path, PlanMachine, PlanService } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import { traits } from '../capabilities.js';
import type { CircleCIMachine } from '../document/job.js';
import { resolveText } from './expression.js';
import { layerText } from './layer-text.js';
import type { MachineLayer } from './machine-layer.js';
import { liftServices } from './service.js';

/** The machine of a job. */
export interface LiftedMachine {
  readonly image?: string;
  /** Where the image is written. */
  readonly imagePlace?: { readonly path: Path; readonly through: readonly Through[] };
  readonly machine: PlanMachine;
  readonly services: readonly PlanService[];
  readonly unknown: readonly JobFact[];
}

/** Lifts image, services, size and runner, the mirror of `lowerMachine`. What the job itself says comes first. */
export function liftMachine(layers: readonly MachineLayer[]): LiftedMachine {
  const size = layerText(layers, 'resource_class');
  const host = layers.find(({ machine }) => machine.docker ?? machine.machine ?? machine.macos);
  const [primary, ...services] = host?.machine.docker ?? [];
  const isVirtualMachine = host !== undefined && primary === undefined && !isRunner(host.machine.machine, size.text);
  const unknown: readonly JobFact[] = size.isKnown && !isVirtualMachine ? [] : ['machine'];
  const machine = size.text === undefined ? {} : machineOf(size.text);
  if (host === undefined || primary === undefined) {
    return { machine, services: [], unknown: host === undefined ? [...unknown, 'image'] : unknown };
  }
  const path = [...host.path, 'docker', 0, 'image'];
  const image = resolveText(primary.image, host.scope);
  if (image.unresolved.length > 0) return { machine, services: [], unknown: [...unknown, 'image'] };
  return {
    image: image.text,
    imagePlace: { path, through: [...host.through, ...image.through] },
    machine,
    services: liftServices(services, host.scope),
    unknown,
  };
}

/** A runner of one's own has no image of CircleCI's. */
function isRunner(machine: CircleCIMachine['machine'], size: string | undefined): boolean {
  return machine === true && size?.includes('/') === true;
}

function machineOf(size: string): PlanMachine {
  if (size.includes('/')) return { runner: [size] };
  const neutral = Object.entries(traits.machineSizes).find(([, native]) => native === size)?.[0];
  return { size: neutral ?? size };
}

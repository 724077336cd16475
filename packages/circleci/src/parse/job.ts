import {
  anything,
  type Decoder,
  either,
  flag,
  list,
  type MemberDecoders,
  named,
  number,
  object,
  text,
} from '@dtekit/core/reader';
import type {
  CircleCIDockerImage,
  CircleCIExecutor,
  CircleCIJob,
  CircleCIMachine,
  CircleCIMachineImage,
} from '../document/job.js';
import { environment } from './environment.js';
import { parameter } from './parameter.js';
import { steps } from './step.js';

const image: Decoder<CircleCIDockerImage> = object<CircleCIDockerImage>(
  {
    image: text,
    name: text,
    entrypoint: either(text, list(text)),
    command: either(text, list(text)),
    user: text,
    environment,
    auth: object({ username: text, password: text }),
    aws_auth: object({ aws_access_key_id: text, aws_secret_access_key: text, oidc: text }),
  },
  { required: ['image'] },
);

const machineImage: Decoder<CircleCIMachineImage> = object<CircleCIMachineImage>({
  image: text,
  docker_layer_caching: either(flag, text),
});

const machine: MemberDecoders<CircleCIMachine> = {
  docker: list(image),
  machine: either(flag, text, machineImage),
  macos: object<NonNullable<CircleCIMachine['macos']>>({ xcode: text }, { required: ['xcode'] }),
  resource_class: text,
  shell: text,
  working_directory: text,
  environment,
};

/** A named machine. */
export const executor: Decoder<CircleCIExecutor> = object<CircleCIExecutor>({
  ...machine,
  description: text,
  parameters: named(parameter),
});

/** A job. */
export const job: Decoder<CircleCIJob> = object<CircleCIJob>({
  ...machine,
  description: text,
  type: text,
  executor: either(text, named(anything)),
  parallelism: either(number, text),
  circleci_ip_ranges: flag,
  parameters: named(parameter),
  steps,
});

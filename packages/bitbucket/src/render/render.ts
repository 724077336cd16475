import { alias, anchored, commented, writeYaml, type YamlValue } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import { definitionKeys, optionKeys, rootKeys, sectionKeys, stepKeys } from '../document/key-order.js';
import { isStepReference, type SharedStep } from '../document/shared-step.js';
import { mapping, orderedMapping, plainYaml } from './plain-yaml.js';

/** Writes a document as text below the given comment lines, shared steps as real anchors and aliases. */
export function render(document: BitbucketDocument, header: readonly string[]): string {
  return writeYaml(documentYaml(document), { header });
}

const sharedStepsComment = 'Written once here, as &name, and repeated below, as *name.';

function documentYaml(document: BitbucketDocument): YamlValue {
  const anchors = new Set((document.definitions?.steps ?? []).map((step) => step.anchor));
  return orderedMapping(document, rootKeys, (value, key) => {
    if (key === 'options') return orderedMapping(value, optionKeys);
    if (key === 'definitions') return definitionsYaml(document, value, anchors);
    if (key === 'pipelines') return pipelinesYaml(value, anchors);
    return plainYaml(value);
  });
}

function definitionsYaml({ definitions }: BitbucketDocument, value: unknown, anchors: ReadonlySet<string>): YamlValue {
  return orderedMapping(value, definitionKeys, (member, key) => {
    if (key === 'steps') return commented(sharedStepsComment, (definitions?.steps ?? []).map(sharedStepYaml));
    if (key === 'pipelines') return mapping(member, (pipeline) => pipelineYaml(pipeline, anchors));
    return plainYaml(member);
  });
}

function sharedStepYaml({ anchor, step }: SharedStep): YamlValue {
  return { step: anchored(anchor, orderedMapping(step, stepKeys)) };
}

function pipelinesYaml(value: unknown, anchors: ReadonlySet<string>): YamlValue {
  return orderedMapping(value, sectionKeys, (section, key) => {
    if (key === 'default') return pipelineYaml(section, anchors);
    return mapping(section, (pipeline) => pipelineYaml(pipeline, anchors));
  });
}

/** A pipeline, a list of steps within one, or whatever else stands in such a place. */
function pipelineYaml(value: unknown, anchors: ReadonlySet<string>): YamlValue {
  if (!Array.isArray(value)) return plainYaml(value);
  return value.map((item) => itemYaml(item, anchors));
}

function itemYaml(item: unknown, anchors: ReadonlySet<string>): YamlValue {
  return mapping(item, (value, key) => {
    if (key === 'step' || key === 'final') return stepYaml(value, anchors);
    if (key === 'parallel' && Array.isArray(value)) return pipelineYaml(value, anchors);
    if (key === 'parallel' || key === 'stage') {
      return mapping(value, (member, name) => (name === 'steps' ? pipelineYaml(member, anchors) : plainYaml(member)));
    }
    return plainYaml(value);
  });
}

/** A reference to nothing is written as text: the check reports it, and the writer refuses an alias without an anchor. */
function stepYaml(value: unknown, anchors: ReadonlySet<string>): YamlValue {
  if (!isStepReference(value)) return orderedMapping(value, stepKeys);
  return anchors.has(value.anchor) ? alias(value.anchor) : `*${value.anchor}`;
}

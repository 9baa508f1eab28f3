import { Form, Input, InputNumber, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import {
  AddDwelling,
  AddEstateAlias,
  CreateBuilding,
  CreateEstate,
  DoorKind,
  EditDwelling,
  EstateKindInput,
  MergeEstates,
  RenameBuilding,
  RenameEstate as RenameEstateInput,
} from '../domain/place-inputs.ts';
import type { BuildingFront, DwellingDetail, EstateRow } from '../domain/place-shapes.ts';
import { PLACE_TOPICS } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';
import { useBuildings } from './place.queries.ts';

type OnEstate = { readonly estate: EstateRow; readonly onClose: () => void };

/** A small window around a form. */
export function FormWindow(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
}) {
  return (
    <Modal open title={props.title} footer={null} width={props.width ?? 480} onCancel={props.onClose} destroyOnHidden>
      {props.children}
    </Modal>
  );
}

function KindField() {
  const t = useTexts(placeTexts);
  const options = EstateKindInput.options.map((value) => ({ value, label: t(value) }));
  return (
    <Form.Item name="kind" label={t('kind')}>
      <Select options={options} />
    </Form.Item>
  );
}

/** Adds an estate; tells its id when it is done. */
export function NewEstate(props: { readonly onClose: (estateId?: string) => void }) {
  const t = useTexts(placeTexts);
  const [estateId] = useState(newId);
  return (
    <FormWindow title={t('newEstate')} onClose={() => props.onClose()}>
      <CommandForm
        command="createEstate"
        schema={CreateEstate}
        fixed={{ estateId }}
        initial={{ kind: 'walkup' }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={() => props.onClose(estateId)}
        onCancel={() => props.onClose()}
      >
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <KindField />
      </CommandForm>
    </FormWindow>
  );
}

/** Corrects name and kind of an estate. */
export function RenameEstate({ estate, onClose }: OnEstate) {
  const t = useTexts(placeTexts);
  return (
    <FormWindow title={t('renameEstate')} onClose={onClose}>
      <CommandForm
        command="renameEstate"
        schema={RenameEstateInput}
        fixed={{ estateId: estate.id }}
        initial={{ name: estate.name, kind: estate.kind }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('name')} extra={t('renameHint')}>
          <Input maxLength={60} />
        </Form.Item>
        <KindField />
      </CommandForm>
    </FormWindow>
  );
}

/** Notes another name of an estate. */
export function AddAlias({ estate, onClose }: OnEstate) {
  const t = useTexts(placeTexts);
  return (
    <FormWindow title={t('addAlias')} onClose={onClose}>
      <CommandForm
        command="addEstateAlias"
        schema={AddEstateAlias}
        fixed={{ estateId: estate.id }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="alias" label={t('alias')}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}

/** Makes another estate part of this one. */
export function MergeEstate(props: OnEstate & { readonly estates: readonly EstateRow[] }) {
  const t = useTexts(placeTexts);
  const { estate, onClose } = props;
  const options = props.estates
    .filter(({ id }) => id !== estate.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormWindow title={t('merge')} onClose={onClose}>
      <p className="ms-soft">{t('mergeWhat', { name: estate.name })}</p>
      <CommandForm
        command="mergeEstates"
        schema={MergeEstates}
        fixed={{ keptId: estate.id }}
        refreshes={[...PLACE_TOPICS, 'people']}
        submitText={t('merge')}
        doneText={t('merged')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="goneId" label={t('mergeFrom')}>
          <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}

function FloorsField() {
  const t = useTexts(placeTexts);
  return (
    <Form.Item name="floors" label={t('floors')}>
      <InputNumber min={1} max={200} />
    </Form.Item>
  );
}

/** Adds one building. */
export function NewBuilding({ estate, onClose }: OnEstate) {
  const t = useTexts(placeTexts);
  const [buildingId] = useState(newId);
  return (
    <FormWindow title={t('newBuilding')} onClose={onClose}>
      <CommandForm
        command="createBuilding"
        schema={CreateBuilding}
        fixed={{ buildingId, estateId: estate.id }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('buildingName')}>
          <Input maxLength={30} autoFocus />
        </Form.Item>
        <FloorsField />
      </CommandForm>
    </FormWindow>
  );
}

/** Corrects number and floors of a building. */
export function EditBuilding(props: { readonly building: BuildingFront; readonly onClose: () => void }) {
  const t = useTexts(placeTexts);
  const { building, onClose } = props;
  return (
    <FormWindow title={t('renameBuilding')} onClose={onClose}>
      <CommandForm
        command="renameBuilding"
        schema={RenameBuilding}
        fixed={{ buildingId: building.id }}
        initial={{ name: building.name, floors: building.floors }}
        refreshes={[...PLACE_TOPICS, 'people']}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('buildingName')}>
          <Input maxLength={30} />
        </Form.Item>
        <FloorsField />
      </CommandForm>
    </FormWindow>
  );
}

function DoorFields() {
  const t = useTexts(placeTexts);
  const options = DoorKind.options.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <Form.Item name="room" label={t('room')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="floor" label={t('floor')}>
        <InputNumber min={-9} max={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('doorKind')}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="name" label={t('shopName')}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

/** Adds one door, in a building or without one. */
export function NewDoor({ estate, onClose, buildingId }: OnEstate & { readonly buildingId?: string }) {
  const t = useTexts(placeTexts);
  const [dwellingId] = useState(newId);
  const buildings = useBuildings({ community: useCommunityId(), estate: estate.id });
  const options = (buildings.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormWindow title={t('addDoor')} onClose={onClose}>
      <CommandForm
        command="addDwelling"
        schema={AddDwelling}
        fixed={{ dwellingId, estateId: estate.id }}
        initial={{ kind: 'home', buildingId }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="buildingId" label={t('buildingName')}>
          <Select options={options} allowClear showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="unit" label={t('unitName')}>
          <Input maxLength={30} />
        </Form.Item>
        <DoorFields />
      </CommandForm>
    </FormWindow>
  );
}

/** Corrects a door. */
export function EditDoor(props: { readonly door: DwellingDetail; readonly onClose: () => void }) {
  const t = useTexts(placeTexts);
  const { door, onClose } = props;
  return (
    <FormWindow title={t('editDoor')} onClose={onClose}>
      <CommandForm
        command="editDwelling"
        schema={EditDwelling}
        fixed={{ dwellingId: door.id }}
        initial={{ room: door.room, floor: door.floor, kind: door.kind, name: door.name }}
        refreshes={[...PLACE_TOPICS, 'people']}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <DoorFields />
      </CommandForm>
    </FormWindow>
  );
}

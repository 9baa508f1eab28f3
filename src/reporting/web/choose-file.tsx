import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';

/** A button that asks for one file and shows its name. */
export function ChooseFile(props: {
  readonly text: string;
  readonly label: string;
  readonly file: File | undefined;
  readonly onChoose: (file: File) => void;
  readonly endings?: string;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <span className="ms-choose-file">
      <Button
        icon={props.endings === '.docx' ? <FileWordOutlined /> : <FileExcelOutlined />}
        onClick={() => chooser.current?.click()}
      >
        {props.text}
      </Button>{' '}
      {props.file?.name}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.endings ?? '.xlsx,.xlsm,.xls,.csv'}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) props.onChoose(file);
          target.value = '';
        }}
      />
    </span>
  );
}

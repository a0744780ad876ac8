import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names';
import './tabs.css';

export type TabItem<T extends string> = {
  readonly id: T;
  readonly title: string;
  /** A count beside the title. */
  readonly count?: number;
  readonly content: ReactNode;
};

export type TabsProps<T extends string> = {
  readonly selected: T;
  readonly onSelect: (id: T) => void;
  /** Name of the group of tabs for ears. */
  readonly label: string;
  readonly tabs: readonly TabItem<T>[];
  /** Controls at the right of the row of tabs. */
  readonly aside?: ReactNode;
  readonly className?: string;
};

/** Tabs with underline. Only the selected panel is there. */
export function Tabs<T extends string>({ selected, onSelect, label, tabs, aside, className }: TabsProps<T>) {
  return (
    <AriaTabs
      className={classNames('tabs', className)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((each) => each.id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <div className="tabs-row">
        <TabList aria-label={label} className="tabs-list">
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="tab">
              {tab.title}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </Tab>
          ))}
        </TabList>
        {aside && <div className="tabs-aside">{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

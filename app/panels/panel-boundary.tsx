import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n.ts';

/** A panel that fails says so in its own place; the others go on. */
export class PanelBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useTexts();
  return (
    <section>
      <div className="problem" role="alert">
        {t('problems.internal')}
      </div>
    </section>
  );
}

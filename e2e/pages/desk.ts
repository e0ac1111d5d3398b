import { type Locator, type Page, expect } from '@playwright/test';

/** The desk as a person sees it. */
export class DeskPage {
  readonly page: Page;
  readonly reportList: Locator;
  readonly text: Locator;
  readonly status: Locator;
  readonly errors: Locator;
  readonly problems: Locator;
  readonly welcome: Locator;
  readonly inspector: Locator;
  /** Every modal dialog; one at a time. */
  readonly dialog: Locator;
  readonly findBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.reportList = page.locator('[data-pane="list"]');
    this.text = page.locator('[data-pane="text"]');
    this.status = page.locator('.status-line');
    this.errors = page.locator('.errors .notice');
    this.problems = page.locator('.notice.problems');
    this.welcome = page.locator('main.welcome');
    this.inspector = page.locator('[data-pane="inspector"]');
    this.dialog = page.locator('dialog[open]');
    this.findBar = page.locator('.find-bar');
  }

  /** Resolves when the first report, or what stands in its place, is on screen. */
  async painted(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-painted', 'true', {
      timeout: 20_000,
    });
  }

  /** The titles in the list, from the top. */
  reportTitles(): Locator {
    return this.reportList.locator('.report-title');
  }

  /** Opens the report whose title contains this, and waits for its text. */
  async openReport(title: string): Promise<void> {
    await this.reportTitles().filter({ hasText: title }).click();
    await expect(this.page).toHaveTitle(new RegExp(escaped(title)));
    await expect(this.text.locator('.ProseMirror')).toBeVisible();
  }

  /** The field of an attribute, the note or the verdict in the inspector, by its name on the screen. */
  field(name: string): Locator {
    return this.inspector.getByLabel(name, { exact: true });
  }

  /** The rows of the list of annotations, or of what can be linked to. */
  annotationRows(): Locator {
    return this.inspector.locator('.annotation-row');
  }

  /** Runs the first command of the palette that fits these letters. */
  async command(letters: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.dialog).toBeVisible();
    await this.page.keyboard.type(letters);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the search in the report has the keyboard: a click on the menu comes to the page in its own time, and keys may be there first. */
  async searching(): Promise<void> {
    await expect(this.findBar.locator('.search-field')).toBeFocused();
  }

  /** Waits until the status line says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.status.locator('[data-saving="saved"]')).toBeVisible();
  }

  /** The theme that is drawn. */
  theme(): Promise<string | null> {
    return this.page.locator('html').getAttribute('data-theme');
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

package nl.smartindustry.report.table;

import static nl.smartindustry.report.table.TableLayout.TableKind.ACTIONS;
import static nl.smartindustry.report.table.TableLayout.TableKind.FIELDLABS;
import static nl.smartindustry.report.table.TableLayout.TableKind.STATISTICS;

import java.util.Locale;
import nl.smartindustry.report.table.TableLayout.TableKind;

/** What a column shows. */
public enum ColumnKind {
  /** One column for each of the last {@code count} periods of the table. */
  PERIODS(STATISTICS),
  /** The last period of the table. */
  LATEST(STATISTICS),
  /** The last period in which any row of this column was observed, else that of the table. */
  COLUMN_LATEST(STATISTICS),
  /** The row's own period, {@code count} measurements back; 0 is its last. */
  OWN(STATISTICS),
  /** The row's own last {@code count} periods, in words. */
  OWN_PERIODS(STATISTICS),
  /** The change since the last comparable measurement, in percentage points. */
  DIFFERENCE(STATISTICS),
  /** The same change as an arrow and a word. */
  CHANGE(STATISTICS),
  /** Half the 95% interval of the row's last figure. */
  MARGIN(STATISTICS),
  /** Mean over the last {@code count} periods of the table. */
  MEAN(STATISTICS),
  /** Whether an effect is established, not yet, or cannot be tested; in words. */
  VERDICT(STATISTICS),
  UNIT(STATISTICS),
  TARGET(STATISTICS),
  PREVIOUS_LETTER(STATISTICS),
  ACTION_TITLE(ACTIONS),
  ACTION_OWNER(ACTIONS),
  ACTION_STATUS(ACTIONS),
  ACTION_MILESTONES(ACTIONS),
  ACTION_DELAY(ACTIONS),
  /** From the first day planned to the last. */
  ACTION_PLANNED(ACTIONS),
  /** From the first milestone achieved to the last. */
  ACTION_ACHIEVED(ACTIONS),
  ACTION_EVIDENCE(ACTIONS),
  ACTION_CHAIN(ACTIONS),
  ACTION_NOTE(ACTIONS),
  ACTION_PREVIOUS_STATUS(ACTIONS),
  FIELDLAB_PLACE(FIELDLABS),
  FIELDLAB_THEME(FIELDLABS),
  FIELDLAB_TYPE(FIELDLABS),
  FIELDLAB_STATUS(FIELDLABS),
  FIELDLAB_STARTED(FIELDLABS),
  FIELDLAB_PARTICIPANTS(FIELDLABS),
  FIELDLAB_SME_SHARE(FIELDLABS),
  FIELDLAB_FUNDING_TOTAL(FIELDLABS),
  FIELDLAB_FUNDING_PUBLIC(FIELDLABS);

  private final TableKind content;

  ColumnKind(TableKind content) {
    this.content = content;
  }

  /** The kind of table this column belongs in. */
  public TableKind content() {
    return content;
  }

  /** Whether its cells are figures of a fieldlab. */
  public boolean fieldlabFigure() {
    return compareTo(FIELDLAB_PARTICIPANTS) >= 0;
  }

  /** The word in YAML and in data files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package nl.smartindustry.transform.topic.programme.agenda;

import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * An action of the agenda. Its titles come from the delivered code list and are never made up.
 *
 * @param line a code of {@code action_line}
 * @param owner the organisation that carries it
 */
public record Action(String id, Long line, String titleNl, String titleEn, String owner) {

  /** The actions of table {@code action}. */
  public static List<Action> read(List<Row> table) {
    return DeliveredRow.latest(table, "action").stream()
        .map(
            row ->
                new Action(
                    row.text("action"),
                    row.integer("line"),
                    row.text("title_nl"),
                    row.text("title_en"),
                    row.text("owner")))
        .toList();
  }
}

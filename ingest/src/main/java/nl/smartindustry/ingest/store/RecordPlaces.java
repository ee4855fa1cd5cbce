package nl.smartindustry.ingest.store;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.RowPlaces;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartJudge.RecordPlace;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;

/** Tells where a record is: file, line, and the key under which it is stored. */
record RecordPlaces(PlannedSplit planned, ReadPlan plan, RowPlaces places) implements RecordPlace {
  private static final String BETWEEN = " | ";

  @Override
  public Broken of(InternalRow row) {
    var key = new ArrayList<String>();
    var fields = plan.rows();
    for (String field : plan.key()) {
      int place = fields.fieldIndex(field);
      key.add(row.isNullAt(place) ? "" : text(row, place));
    }
    var line = row.getLong(places.line());
    return new Broken(planned.file().name(), line, String.join(BETWEEN, key));
  }

  private String text(InternalRow row, int place) {
    var type = plan.rows().apply(place).dataType();
    if (type.equals(DataTypes.StringType)) {
      return row.getUTF8String(place).toString();
    }
    return type.equals(DataTypes.DateType)
        ? LocalDate.ofEpochDay(row.getInt(place)).toString()
        : String.valueOf(row.getLong(place));
  }
}

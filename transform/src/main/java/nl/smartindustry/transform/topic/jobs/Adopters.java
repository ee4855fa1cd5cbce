package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.Adoption.Group;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Surveyed enterprises as a table that the register is joined with; a sample is bounded. */
public final class Adopters {
  /** Its column: the group by each technology, in the order of the rules. */
  public static final String GROUPS = "groups";

  private static final StructType SCHEMA =
      new StructType()
          .add("enterprise_id", DataTypes.StringType, false)
          .add("year", DataTypes.IntegerType, false)
          .add(GROUPS, new ArrayType(DataTypes.StringType, false), false);

  private Adopters() {}

  /**
   * One row per enterprise and year of which the group by any technology is known.
   *
   * @param years on whose 1 January the group is that of the latest wave up to the year
   */
  public static Dataset<Row> of(
      SparkSession session,
      Adoption adoption,
      List<String> technologies,
      Collection<Integer> years) {
    var rows = new ArrayList<Row>();
    adoption.answers().keySet().stream()
        .sorted()
        .forEach(
            enterprise -> {
              for (int year : years) {
                var groups =
                    technologies.stream()
                        .map(technology -> adoption.group(enterprise, technology, year))
                        .toList();
                if (groups.stream().anyMatch(group -> group != Group.UNKNOWN)) {
                  rows.add(row(enterprise, year, groups));
                }
              }
            });
    return session.createDataFrame(rows, SCHEMA);
  }

  private static Row row(String enterprise, int year, List<Group> groups) {
    var names = groups.stream().map(Group::name).toList();
    return RowFactory.create(enterprise, year, CollectionConverters.asScala(names).toSeq());
  }
}

package nl.smartindustry.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.ProcessingColumns;
import nl.smartindustry.ingest.rule.confront.KeyIndex;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;

/**
 * All new deliveries of one source, as the tasks that read them need it.
 *
 * @param contract of the table as stored, provenance included
 * @param pseudonyms which fields become pseudonyms; holds the id of the key, never the key. Of a
 *     change in such a field no value is kept
 * @param judging the rules that the sink counts and applies
 */
public record ReadPlan(
    Layout layout,
    Contract contract,
    PseudonymPlan pseudonyms,
    RulePlan judging,
    List<PlannedSplit> splits)
    implements Serializable {
  /** The option under which Spark passes a plan to the data source. */
  public static final String OPTION = "plan";

  /** The rule that a repeated record breaks; it is counted apart and not kept. */
  public static final String DUPLICATE = "duplicate_record";

  public ReadPlan {
    splits = List.copyOf(splits);
  }

  /** The fields as stored. */
  public StructType stored() {
    return contract.schema();
  }

  /** The columns in which records come. */
  public StructType rows() {
    return ProcessingColumns.rows(contract.schema());
  }

  /** This plan for other splits. */
  public ReadPlan of(List<PlannedSplit> others) {
    return new ReadPlan(layout, contract, pseudonyms, judging, others);
  }

  /**
   * This plan with the tables that its rules look into.
   *
   * @param tables as {@link RulePlan} has them
   */
  public ReadPlan looking(Map<String, Map<Integer, Broadcast<KeyIndex>>> tables) {
    return new ReadPlan(layout, contract, pseudonyms, judging.with(tables), splits);
  }

  /** This plan as the text of an option. */
  public String encoded() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** The plan in an option that {@link #encoded} has made in this run. */
  public static ReadPlan decoded(String option) {
    var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(option));
    try (var in = new ObjectInputStream(bytes)) {
      return (ReadPlan) in.readObject();
    } catch (IOException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

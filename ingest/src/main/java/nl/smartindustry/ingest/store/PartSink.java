package nl.smartindustry.ingest.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.confront.PartFindings;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Where Spark puts the rows of a {@link ReadPlan}: one part a split, in the order of the file. The
 * rows must come in the plan's partitions, so nothing may be shuffled before.
 */
public final class PartSink implements TableProvider {
  /** The option that names the staging folder. */
  public static final String STAGING = "staging";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the tasks of the last write into a staging folder counted, in the order of the plan. */
  public static List<PartOutcome> outcomes(TableStaging staging) {
    try {
      return List.of(JSON.readValue(staging.outcomes().toFile(), PartOutcome[].class));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return ReadPlan.decoded(options.get(ReadPlan.OPTION)).rows();
  }

  @Override
  public Table getTable(StructType schema, Transform[] transforms, Map<String, String> options) {
    var named = new CaseInsensitiveStringMap(options);
    return new Parts(ReadPlan.decoded(named.get(ReadPlan.OPTION)), named.get(STAGING));
  }

  private record Parts(ReadPlan plan, String staging) implements SupportsWrite {
    @Override
    public String name() {
      return "parts of " + plan.layout().table();
    }

    @Override
    @Deprecated
    public StructType schema() {
      return plan.rows();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_WRITE, TableCapability.ACCEPT_ANY_SCHEMA);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new WriteBuilder() {
        @Override
        public Write build() {
          return new PartsWrite(plan, info.schema(), staging);
        }
      };
    }
  }

  private record PartsWrite(ReadPlan plan, StructType rows, String staging)
      implements Write, BatchWrite {
    @Override
    public String toString() {
      return "parts of " + plan.layout().table();
    }

    @Override
    public BatchWrite toBatch() {
      return this;
    }

    @Override
    public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
      return factory(plan, rows, staging);
    }

    @Override
    public void commit(WriterCommitMessage[] messages) {
      try {
        var outcomes = Arrays.copyOf(messages, messages.length, PartOutcome[].class);
        Files.write(
            new TableStaging(Path.of(staging)).outcomes(), JSON.writeValueAsBytes(outcomes));
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    @Override
    public void abort(WriterCommitMessage[] messages) {
      // the staging folder as a whole is dropped by the run that made it, or by the next
    }
  }

  private static DataWriterFactory factory(ReadPlan plan, StructType rows, String staging) {
    return (partition, attempt) -> {
      try {
        var place = new TableStaging(Path.of(staging));
        return new PartWriter(plan, plan.splits().get(partition), rows, place, attempt);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    };
  }

  /**
   * What became of the records of one split.
   *
   * @param part number of the split within its delivery
   * @param findings what the rules found
   */
  public record PartOutcome(
      String delivery, String file, int part, RecordCounts counts, PartFindings findings)
      implements WriterCommitMessage {}
}

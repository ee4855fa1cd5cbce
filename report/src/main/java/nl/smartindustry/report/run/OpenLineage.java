package nl.smartindustry.report.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms of OpenLineage: what was made of what, so that programs of others can follow it.
 *
 * @see "OpenLineage, object model 2-0-2 and its facets: openlineage.io/spec"
 */
public final class OpenLineage {
  /** Its place in a release: what the release was made of, without clock, host or path. */
  public static final String FILE = "metadata/lineage.json";

  public static final String EVENT =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
  public static final String PRODUCER = "urn:smart-industry:monitor";
  private static final String NAMESPACE = "smart-industry";
  private static final String SPEC = "https://openlineage.io/spec/facets/%s/%s.json#/$defs/%2$s";

  /** What can be said of a run, a job or a table. */
  public enum Facet {
    VERSION("version", "1-0-0", "DatasetVersionDatasetFacet"),
    SCHEMA("schema", "1-0-0", "SchemaDatasetFacet"),
    READ("dataQualityMetrics", "1-0-2", "DataQualityMetricsInputDatasetFacet"),
    WRITTEN("outputStatistics", "1-0-2", "OutputStatisticsOutputDatasetFacet"),
    ENGINE("processing_engine", "1-1-0", "ProcessingEngineRunFacet"),
    ERROR("errorMessage", "1-0-0", "ErrorMessageRunFacet"),
    JOB_TYPE("jobType", "2-0-4", "JobTypeJobFacet");

    private final String key;
    private final String schema;

    Facet(String key, String version, String type) {
      this.key = key;
      this.schema = SPEC.formatted(version, type);
    }

    /** This facet with what it says, under its name. */
    public Map<String, Object> of(Map<String, ?> content) {
      var all = new TreeMap<String, Object>(content);
      all.put("_producer", PRODUCER);
      all.put("_schemaURL", schema);
      return Map.of(key, all);
    }
  }

  private OpenLineage() {}

  /** A job or a table under its name, with facets. */
  public static Map<String, Object> named(String name, List<Map<String, Object>> facets) {
    var all = new TreeMap<String, Object>();
    facets.forEach(all::putAll);
    var named = new TreeMap<String, Object>(Map.of("namespace", NAMESPACE, "name", name));
    if (!all.isEmpty()) {
      named.put("facets", all);
    }
    return named;
  }

  /** The same with facets that hold for one use of it: {@code inputFacets, outputFacets}. */
  public static Map<String, Object> used(
      Map<String, Object> named, String use, Map<String, Object> facet) {
    var all = new TreeMap<>(named);
    all.put(use, facet);
    return all;
  }
}

package nl.smartindustry.report.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.report.publish.ReleasedCodes.Code;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.catalogue.Label;

/**
 * The structure of the observations as an SDMX-JSON 2.0 message: a dataflow, its data structure,
 * concepts and code lists, with Dutch and English names.
 */
record SdmxStructure(
    List<ReleasedColumn> columns,
    ReleasedCodes codes,
    CatalogueRecord record,
    ReleaseFacts facts,
    String version) {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas"
          + "/2.0.0/sdmx-json-structure-schema.json";
  private static final String TIME = "TIME_PERIOD";
  private static final String CONCEPTS = "CS_SMART_INDUSTRY";
  private static final String STRUCTURE = "DSD_SMART_INDUSTRY";

  Map<String, Object> message() {
    var meta =
        object(
            "schema",
            SCHEMA,
            "id",
            SdmxFiles.FLOW + "_" + facts.referenceDate(),
            "test",
            facts.synthetic(),
            "prepared",
            facts.referenceDate() + "T00:00:00Z",
            "contentLanguages",
            List.of("nl", "en"),
            "sender",
            object("id", agency()));
    var flow = maintained(SdmxFiles.FLOW, record.title());
    flow.put("structure", urn("datastructure.DataStructure", STRUCTURE, ""));
    var structure = maintained(STRUCTURE, record.title());
    structure.put("dataStructureComponents", components());
    var concepts = maintained(CONCEPTS, record.title());
    concepts.put("concepts", columns.stream().map(SdmxStructure::concept).toList());
    var data =
        object(
            "dataflows", List.of(flow),
            "dataStructures", List.of(structure),
            "conceptSchemes", List.of(concepts),
            "codelists",
                codes.lists().entrySet().stream()
                    .map(list -> codelist(list.getKey(), list.getValue()))
                    .toList());
    return object("meta", meta, "data", data);
  }

  private Map<String, Object> components() {
    var dimensions = new ArrayList<Map<String, Object>>();
    var measures = new ArrayList<Map<String, Object>>();
    var attributes = new ArrayList<Map<String, Object>>();
    Map<String, Object> time = Map.of();
    for (var column : columns) {
      var component = component(column);
      if (column.name().equals(TIME)) {
        time = component;
      } else if (column.isDimension()) {
        component.put("position", dimensions.size());
        dimensions.add(component);
      } else if (column.role() == Field.Role.MEASURE) {
        component.put("usage", "optional");
        measures.add(component);
      } else {
        component.put("usage", "optional");
        component.put("attributeRelationship", object("observation", Map.of()));
        attributes.add(component);
      }
    }
    return object(
        "dimensionList",
            object("id", "DimensionDescriptor", "dimensions", dimensions, "timeDimension", time),
        "measureList", object("id", "MeasureDescriptor", "measures", measures),
        "attributeList", object("id", "AttributeDescriptor", "attributes", attributes));
  }

  private Map<String, Object> component(ReleasedColumn column) {
    var representation =
        column.codeList().isEmpty()
            ? object("format", object("dataType", type(column)))
            : object("enumeration", urn("codelist.Codelist", list(column.codeList()), ""));
    return object(
        "id", column.name(),
        "conceptIdentity", urn("conceptscheme.Concept", CONCEPTS, "." + column.name()),
        "localRepresentation", representation);
  }

  private static String type(ReleasedColumn column) {
    if (column.name().equals(TIME)) {
      return "ObservationalTimePeriod";
    }
    if (column.type() == FieldType.NUMBER) {
      return "Double";
    }
    return column.type() == FieldType.INTEGER ? "Long" : "String";
  }

  private static Map<String, Object> concept(ReleasedColumn column) {
    return named(object("id", column.name()), new Label(column.nl(), column.en()));
  }

  private Map<String, Object> codelist(String name, List<Code> list) {
    var ids = SdmxFiles.ids(name, list);
    var codelist = maintained(list(name), new Label(list(name), list(name)));
    codelist.put("codes", list.stream().map(code -> code(code, ids)).toList());
    return codelist;
  }

  private static Map<String, Object> code(Code code, Map<String, String> ids) {
    var one = named(object("id", ids.get(code.code())), code.label());
    if (ids.containsKey(code.parent())) {
      one.put("parent", ids.get(code.parent()));
    }
    if (!ids.get(code.code()).equals(code.code())) {
      one.put("annotations", List.of(object("type", "CODE", "title", code.code())));
    }
    return one;
  }

  private Map<String, Object> maintained(String id, Label name) {
    return named(object("id", id, "agencyID", agency(), "version", version), name);
  }

  private static Map<String, Object> named(Map<String, Object> one, Label name) {
    one.put("name", name.en());
    one.put("names", object("nl", name.nl(), "en", name.en()));
    return one;
  }

  private String urn(String kind, String id, String item) {
    return "urn:sdmx:org.sdmx.infomodel.%s=%s:%s(%s)%s"
        .formatted(kind, agency(), id, version, item);
  }

  private String agency() {
    return record.publisher().agency();
  }

  private static String list(String name) {
    return "CL_" + name.toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    IntStream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .forEach(i -> object.put((String) namesAndValues[i], namesAndValues[i + 1]));
    return object;
  }
}

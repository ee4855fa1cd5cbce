package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.ingest.definition.ExitCode.DATA_REFUSED;
import static nl.smartindustry.ingest.definition.ExitCode.DEFINITIONS;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtectRefusalTest extends ProtectScenario {
  private static final String SPEC =
      "{\"microdata\": \"m.csv\", \"contributor\": \"firm\", \"value\": \"v\","
          + " \"dimensions\": [{\"column\": \"region\", \"hierarchy\": \"h.csv\"}],"
          + " \"rules\": {\"minimum_contributors\": 2}%s}";

  @BeforeEach
  void writeTheFiles() throws IOException {
    file("m.csv", "firm,region,v\na,N,1\nb,S,2\n");
    file("h.csv", "code,parent\nNL,\nN,NL\nS,NL\n");
  }

  @Test
  void whatASpecDoesNotKnowIsNamed() {
    refused(SPEC.formatted(", \"tabels\": []"), DEFINITIONS, "unknown key 'tabels'");
    refused(
        SPEC.replace("minimum_", "minimal_").formatted(""), DEFINITIONS, "'minimal_contributors'");
    refused(SPEC.replace("\"v\"", "\"x\"").formatted(""), DEFINITIONS, "[x]");
    refused(SPEC.formatted(", \"tables\": [[\"size\"]]"), DEFINITIONS, "[size]");
    refused(SPEC.formatted(", \"cost\": \"area\""), DEFINITIONS, "unknown 'area'");
    refused(SPEC.formatted(", \"cells\": \"c.csv\""), DEFINITIONS, "found both");
    refused("{\"dimensions\": [\"region\"]}", DEFINITIONS, "found neither");
    refused("{\"microdata\": \"m.csv\"}", DEFINITIONS, "lacks 'dimensions'");
    refused(
        "{\"cells\": \"m.csv\", \"relations\": \"h.csv\", \"rules\": {}}", DEFINITIONS, "'rules'");
    refused(
        "{\"cells\": \"m.csv\", \"dimensions\": [\"region\"], \"weight\": \"v\"}",
        DEFINITIONS,
        "'weight'");
    var rules = SPEC.formatted("").replace("\"minimum_contributors\": 2", "%s");
    refused(rules.formatted("\"p_percent\": 0"), DEFINITIONS, "p_percent: 0");
    refused(rules.formatted("\"dominance\": [{\"n\": 0, \"k\": 5}]"), DEFINITIONS, "n: 0");
    refused(rules.formatted("\"p_percent\": 1, \"pq\": {\"p\": 1, \"q\": 2}"), DEFINITIONS, "one");
  }

  @Test
  void aHierarchyHasEveryCodeOnceAndOneTotal() throws IOException {
    file("h.csv", "code,parent\nNL,\nN,NL\n");
    refused(
        SPEC.formatted(""), DATA_REFUSED, "line 3, column 'region': code 'S' is in no hierarchy");
    file("h.csv", "code,parent\nNL,\nN,NL\nS,N\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "code 'N' is divided further");
    file("h.csv", "code,parent\nN,NL\nS,NL\n");
    refused(SPEC.formatted(""), DEFINITIONS, "parent 'NL' of 'N'");
    file("h.csv", "code,parent\nNL,\nN,NL\nN,NL\nS,NL\n");
    refused(SPEC.formatted(""), DEFINITIONS, "line 4: code 'N' is there twice");
    file("h.csv", "code,parent\nNL,N\nN,NL\nS,\n");
    refused(SPEC.formatted(""), DEFINITIONS, "a part of itself");
    file("h.csv", "code,parent\nN,\nS,\n");
    refused(SPEC.formatted(""), DEFINITIONS, "no code holds all others");
    file("h.csv", "dim,code,parent\nsize,NL,\n");
    refused(SPEC.formatted(""), DEFINITIONS, "no dim 'region'");
    file("h.csv", "hier,code,parent\n1,NL,\n1,N,NL\n1,S,NL\n2,NL,\n2,N,NL\n");
    refused(SPEC.formatted(""), DEFINITIONS, "'NL' holds other codes in another hierarchy");
  }

  @Test
  void recordsThatCannotBeAreNamedByTheirLine() throws IOException {
    file("m.csv", "firm,region,v\na,N,1\n,S,2\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "line 3, column 'firm'");
    file("m.csv", "firm,region,v\na,N,1\nb,S,\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "line 3, column 'v': empty");
    file("m.csv", "firm,region,v\na,N,1\nb,S,many\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "line 3, column 'v': not a number");
    file("m.csv", "firm,region,v\na,N,1\nb,S,1e300\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "18 digits");
    file("m.csv", "firm,region,v\na,N,600000000000000000\nb,S,600000000000000000\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "18 digits");
    file("m.csv", "firm,region,v,w\na,N,1,1\nb,S,2,-1\n");
    refused(SPEC.formatted(", \"weight\": \"w\""), DATA_REFUSED, "line 3, column 'w': below 0");
    file("m.csv", "firm,region,v,g\na,N,1,x\na,S,2,y\n");
    refused(SPEC.formatted(", \"holding\": \"g\""), DATA_REFUSED, "line 3, column 'g'");
    file("m.csv", "firm,region,v,a\na,N,1,1\nb,S,2,2\n");
    refused(
        SPEC.formatted("")
            .replace("{\"min", "{\"request\": {\"column\": \"a\", \"percent\": 70}, \"min"),
        DATA_REFUSED,
        "neither 1 nor 0");
  }

  @Test
  void cellsAddUp() throws IOException {
    var spec =
        "{\"cells\": \"c.csv\", \"dimensions\": [{\"column\": \"region\", \"hierarchy\":"
            + " \"h.csv\"}], \"rules\": {\"dominance\": [{\"n\": 1, \"k\": 50}]}}";
    file("c.csv", "region,value,frequency\nN,1,1\n");
    refused(spec, DEFINITIONS, "[max1]");
    file("c.csv", "region,value,frequency,max1\nN,1,1,1\nS,1,1,1\nNL,3,2,1\n");
    refused(spec, DATA_REFUSED, "Cell 'region=NL': is not the sum of its parts");
    file("c.csv", "region,value,frequency,max1\nN,1,1,1\nS,1,1,1\nNL,2,2,1\nN,2,1,1\n");
    refused(spec, DATA_REFUSED, "line 5, other numbers of the cell on line 2");
    file("c.csv", "region,value,frequency,max1\nN,1,1,1\nX,1,1,1\n");
    refused(spec, DATA_REFUSED, "code 'X'");
  }

  @Test
  void relationsSumToZeroOverCellsThatAreThere() throws IOException {
    var spec = "{\"cells\": \"c.csv\", \"relations\": \"r.csv\"}";
    file("c.csv", "cell,value,sensitive,upper_protection\na,1,0,\nb,2,0,\n");
    file("r.csv", "relation,cell,coefficient\nr,a,1\nr,b,-1\n");
    refused(spec, DATA_REFUSED, "relation 'r': does not sum to zero");
    file("r.csv", "relation,cell,coefficient\nr,a,1\nr,x,-1\n");
    refused(spec, DATA_REFUSED, "line 3, column 'cell': 'x' is no cell");
    file("c.csv", "cell,value,sensitive,upper_protection\na,1,0,\na,2,0,\n");
    refused(spec, DATA_REFUSED, "the same as on line 2");
  }

  @Test
  void aCellThatCannotBeProtectedIsNamed() throws IOException {
    file("keep.csv", "region\nNL\nS\n");

    refused(SPEC.formatted(", \"keep\": \"keep.csv\""), DATA_REFUSED, "region=N");
  }
}

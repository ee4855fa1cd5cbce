package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue.Overview;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;

/** The COROP areas in which enough enterprises take part that it may be said. */
public record ParticipantAreas(Overview overview, RegionCodes regions) {

  /** By moment; none without a frame of its year. */
  public Function<Moment, Set<String>> of(List<Participation> all, RegisterLink link) {
    var counted = all.stream().filter(one -> overview.roles().contains(one.role())).toList();
    return moment ->
        Participants.inYear(counted, link, moment)
            .map(found -> areas(found.enterprises()))
            .orElse(Set.of());
  }

  private Set<String> areas(List<Enterprise> enterprises) {
    var known = Set.copyOf(regions.corops().entries().stream().map(Codelist.Entry::code).toList());
    var counts = new TreeMap<String, Long>();
    enterprises.stream()
        .flatMap(one -> one.regions().stream())
        .filter(known::contains)
        .forEach(code -> counts.merge(code, 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(area -> overview.participants().tooFew(area.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}

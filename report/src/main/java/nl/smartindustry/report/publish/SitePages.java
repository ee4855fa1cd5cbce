package nl.smartindustry.report.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.desk.PassportSources;
import nl.smartindustry.report.desk.PassportWords;
import nl.smartindustry.report.desk.SinceLetter;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.ChangeLog.Entry;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.site.Site;
import nl.smartindustry.report.site.Site.Before;
import nl.smartindustry.report.site.SiteTexts;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;

/**
 * The pages of the site of a release.
 *
 * @param data the version of its data and what changed
 */
record SitePages(
    ReportJob job, StoredFigures stored, Warehouse warehouse, Provenance provenance, Entry data) {
  /** In all languages, by their places. */
  Map<String, Supplier<byte[]>> of(List<Annex> annexes, Map<Language, List<Annex>> regions) {
    var since = SinceLetter.of(stored.bridges(), stored.observations());
    var layouts = LayoutCatalogue.load(job.definitions());
    var origin =
        new PassportSources(job.definitions(), IndicatorCatalogue.load(job.definitions()), layouts);
    var sources =
        job.statistics().stream()
            .collect(Collectors.toMap(Indicator::code, one -> origin.files(one, provenance)));
    var columns =
        job.statistics().stream().collect(Collectors.toMap(Indicator::code, origin::columns));
    var earlier =
        new Releases(warehouse)
            .list().stream().filter(one -> provenance.follows(one.id())).toList();
    var known =
        new Site.Known(
            job.statistics(),
            sources,
            columns,
            new Before(since, data, earlier),
            stored.observations(),
            stored.measures(),
            Optional.of(job.described().published()));
    var pages = new LinkedHashMap<String, Supplier<byte[]>>();
    for (var annex : annexes) {
      var language = annex.labels().language();
      var texts = SiteTexts.load(job.definitions(), language);
      var words = PassportWords.load(job.definitions(), job.catalogue().in(language));
      pages.putAll(new Site(annex, texts, words, known, regions.get(language)).pages());
    }
    return pages;
  }
}

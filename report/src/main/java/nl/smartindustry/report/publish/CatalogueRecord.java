package nl.smartindustry.report.publish;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.site.Site;
import nl.smartindustry.transform.catalogue.Label;

/**
 * What {@code catalogue_record.yaml} says of the data and of who publishes them.
 *
 * @param address of the folder that holds the releases
 * @param distributions in the order in which the form of a file is looked for
 */
record CatalogueRecord(
    Label title,
    Label description,
    Publisher publisher,
    Contact contact,
    String address,
    Terms terms,
    List<Distribution> distributions) {
  private static final String FILE = "catalogue_record.yaml";

  /**
   * Who publishes.
   *
   * @param agency the identifier under which SDMX knows a publisher
   * @param synthetic whether it is that of the sample, which publishes no real data
   */
  record Publisher(Label name, String address, String agency, boolean synthetic) {}

  /** Who answers questions. */
  record Contact(Label name, String email) {}

  /** Addresses of concepts of the European authority tables. */
  record Terms(
      String licence, Rights rights, List<String> themes, String frequency, String spatial) {}

  /** Who may see a release while it is a concept, and after. */
  record Rights(String concept, String definitive) {}

  /**
   * A form in which the data can be had.
   *
   * @param files a regular expression over the places of its files in the release
   * @param media their media type
   */
  record Distribution(String files, String media, Label title) {}

  /** Refused by name where a part is missing. */
  static CatalogueRecord load(Definitions definitions) {
    var read = definitions.read(FILE, CatalogueRecord.class);
    read.complete();
    return read;
  }

  private void complete() {
    require("title", title, "description", description, "address", address);
    require("publisher", publisher, "contact", contact, "terms", terms);
    require("distributions", distributions, "terms: rights", terms.rights);
    require("publisher: name", publisher.name, "publisher: address", publisher.address);
    require("publisher: agency", publisher.agency, "contact: name", contact.name);
    require("contact: email", contact.email, "terms: licence", terms.licence);
    require("terms: themes", terms.themes, "terms: frequency", terms.frequency);
    require("terms: spatial", terms.spatial, "rights: concept", terms.rights.concept);
    require("rights: definitive", terms.rights.definitive);
    for (var one : distributions) {
      require("distribution: files", one.files, "distribution: media", one.media);
      require("distribution: title", one.title);
    }
  }

  private static void require(Object... namesAndParts) {
    for (int i = 0; i < namesAndParts.length; i += 2) {
      if (namesAndParts[i + 1] == null) {
        throw Refusal.definitions("Definition '%s': lacks '%s'", FILE, namesAndParts[i]);
      }
    }
  }

  /** Who publishes, for people. */
  Site.Publisher published() {
    return new Site.Publisher(publisher.name, contact.name, contact.email, publisher.synthetic);
  }

  /** The form of a file; empty for one that is no distribution. */
  Optional<Distribution> of(String file) {
    return distributions.stream().filter(one -> file.matches(one.files)).findFirst();
  }
}

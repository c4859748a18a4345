package org.pukar.campaigns.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pukar.campaigns.Campaign;
import org.pukar.campaigns.Draft;
import org.pukar.campaigns.Figures;
import org.pukar.campaigns.Preview;
import org.pukar.text.Language;

/// Campaigns and their figures as answers in JSON tell them. Stateless.
final class CampaignJson {
  private CampaignJson() {}

  static Map<String, Object> campaign(Campaign campaign) {
    Draft draft = campaign.draft();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", campaign.id().toString());
    json.put("name", draft.name());
    json.put("kind", draft.kind().name().toLowerCase(Locale.ROOT));
    json.put("state", campaign.state().code());
    json.put(
        "words",
        draft.words().entrySet().stream()
            .collect(Collectors.toMap(said -> said.getKey().code(), Map.Entry::getValue)));
    json.put("fallback", draft.fallback().code());
    json.put(
        "audience",
        Map.of("who", draft.audience().who().code(), "among", draft.audience().among()));
    json.put("made", campaign.made().toString());
    campaign.started().ifPresent(at -> json.put("started", at.toString()));
    campaign.ended().ifPresent(at -> json.put("ended", at.toString()));
    return json;
  }

  static Map<String, Object> campaign(Campaign campaign, Figures figures) {
    Map<String, Object> json = campaign(campaign);
    Map<String, Object> became = new LinkedHashMap<>();
    figures.became().forEach((what, count) -> became.put(what.code(), count));
    json.put("phones", figures.phones());
    json.put("became", became);
    json.put("parts", figures.parts());
    json.put("rupees", rupees(figures.paise()));
    return json;
  }

  static Map<String, Object> list(Campaign.Listed list) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lines", list.lines());
    json.put("unreadable", list.unreadable());
    json.put("repeated", list.repeated());
    json.put("strangers", list.strangers());
    json.put("callers", list.callers());
    return json;
  }

  static Map<String, Object> preview(Preview preview) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("phones", preview.phones());
    json.put("stopped", preview.stopped());
    json.put("no-consent", preview.noConsent());
    json.put("texts", preview.texts());
    if (preview.list().lines() > 0) {
      json.put("list", list(preview.list()));
    }
    Map<String, Object> languages = new LinkedHashMap<>();
    preview.languages().forEach((language, said) -> languages.put(language.code(), said(said)));
    json.put("languages", languages);
    json.put("parts", preview.parts());
    json.put("rupees", rupees(preview.paise()));
    json.put("sending-seconds", seconds(preview));
    json.put("until", preview.until().toString());
    json.put("unregistered", preview.misfits().stream().map(Language::code).toList());
    return json;
  }

  private static long seconds(Preview preview) {
    return preview.sending().plusSeconds(1).minusNanos(1).toSeconds();
  }

  private static Map<String, Object> said(Preview.Said said) {
    return Map.of("texts", said.texts(), "parts-each", said.each());
  }

  private static String rupees(long paise) {
    return BigDecimal.valueOf(paise, 2).toPlainString();
  }
}

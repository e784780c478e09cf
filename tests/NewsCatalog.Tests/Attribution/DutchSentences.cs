namespace NewsCatalog.Tests.Attribution;

/// <summary>Dutch sentences that credit an outlet, or none, in the notation of <see cref="SentenceExample"/>.</summary>
static class DutchSentences
{
    public const string Lines = """
        Volgens de Volkskrant werd het contract in het geheim getekend. => Volkskrant
        "We geven niet op", zei de burgemeester tegen het ANP. => ANP
        De brug blijft dicht, meldt De Telegraaf. => De Telegraaf
        De Spaanse krant El País onthulde dat de handtekening vals was. => El País
        Persbureau Interfax meldt dat twee zeelieden zijn gered. => Interfax
        In een interview met NRC verdedigt de minister de wet. => NRC
        Onderzoek van Nieuwsuur toont de betalingen. => Nieuwsuur
        Het weekblad ‘Helder Noord’ schrijft dat de rechter het wist. => Helder Noord
        Zoals Het Financieele Dagblad eerder meldde, is de fusie van de baan. => Het Financieele Dagblad
        De Britse omroep BBC meldt drie explosies. => BBC
        "Het was een fout", bevestigt een woordvoerder aan Reuters. => Reuters
        De nieuwssite Haven Nu meldt drie gewonden. => Haven Nu
        De beelden, uitgezonden door Omroep Brabant, tonen de brand. => Omroep Brabant
        De trainer vertelde aan het AD dat hij moe is. => AD
        De staking is voorbij, bericht persbureau Belga. => Belga
        De Britse krant The Guardian onthulde dat het rapport was verborgen. => Guardian
        Te gast bij BNR bood de senator excuses aan. => BNR
        De rechter bevestigde tegenover Het Parool dat de zaak nog loopt. => Het Parool
        Uit een artikel in Trouw blijkt dat de mijn geen vergunning had. => Trouw
        Volgens het tijdschrift Berglucht is de gletsjer verloren. => Berglucht
        RTL Nieuws meldt dat de bank het wist. => RTL Nieuws
        "We zijn bedrogen", vertelt een buurvrouw aan Omroep Gelderland. => Omroep Gelderland
        De Standaard schrijft dat de minister opstapt. => De Standaard
        Volgens Follow the Money en de Groene Amsterdammer is de verkoop afgeblazen. => Follow the Money; Groene Amsterdammer
        De hoofdredacteur van de Volkskrant stapte maandag op. =>
        Medewerkers van de NOS staken vandaag. =>
        Volgens de politie was de bestuurder dronken. =>
        Hij werkte tien jaar bij Trouw. =>
        Zij zijn trouw aan de club, zei de trainer. =>
        De groep kocht het dagblad Metro in maart. =>
        Onderzoek van de Universiteit Utrecht toont dat het water veilig is. =>
        "Nee", zei de minister tegen de senator. =>
        Hij leest elke ochtend NRC. =>
        De tijd vliegt, schrijft ze in haar dagboek. =>
        Volgens hem is het plan dood. =>
        De standaard werd in 1990 ingevoerd. =>
        """;
}

namespace NewsCatalog.Tests.Attribution;

/// <summary>Italian sentences that credit an outlet, or none, in the notation of <see cref="SentenceExample"/>.</summary>
static class ItalianSentences
{
    public const string Lines = """
        Secondo il Corriere della Sera, il contratto fu firmato in segreto. => Corriere della Sera
        «Non molliamo», ha detto il sindaco all'Ansa. => Ansa
        Il ponte resta chiuso, scrive Repubblica. => Repubblica
        Il quotidiano spagnolo El País rivela che la firma era falsa. => El País
        L'agenzia di stampa Interfax riferisce che due marinai sono salvi. => Interfax
        In un'intervista alla Stampa, la ministra difende la legge. => Stampa
        Un'inchiesta di Report mostra i pagamenti. => Report
        Il settimanale «Chiaro Nord» sostiene che il giudice sapeva. => Chiaro Nord
        Come riporta il Messaggero, la fusione è saltata. => Messaggero
        La Bbc riferisce di tre esplosioni. =>
        L'emittente britannica BBC riferisce di tre esplosioni. => BBC
        «È stato un errore», ha dichiarato a Reuters un portavoce. => Reuters
        Stando al sito di notizie Porto Vivo, i feriti sono tre. => Porto Vivo
        Le immagini diffuse dalla televisione pubblica Suspilne mostrano l'incendio. => Suspilne
        Il New York Times scrive che i due si sono visti a Oslo. => New York Times
        L'allenatore ha spiegato alla Gazzetta dello Sport che la squadra è stanca. => Gazzetta dello Sport
        Lo sciopero è finito, riferisce l'agenzia Adnkronos. => Adnkronos
        Il giornale britannico The Guardian ha rivelato che il rapporto fu nascosto. => Guardian
        Ospite di Radio 24, il senatore ha chiesto scusa. => Radio 24
        Il giudice ha confermato al Fatto Quotidiano che il caso è aperto. => Fatto Quotidiano
        Un articolo del Sole 24 Ore parla di trecento esuberi. => Sole 24 Ore
        Secondo la rivista Alpi Vive, il ghiacciaio è perso. => Alpi Vive
        Il Foglio scrive che la banca sapeva. => Il Foglio
        «Ci hanno ingannati», racconta una vicina al Tirreno. => Tirreno
        Citato dalla Tass, il ministro ha parlato di sabotaggio. =>
        La notizia, anticipata dall'Espresso, è stata confermata. => Espresso
        Il direttore del Corriere della Sera si è dimesso. =>
        I giornalisti della Repubblica sono in sciopero. =>
        Secondo la polizia, il conducente era ubriaco. =>
        La Stampa di Torino ha una sede nuova. =>
        Ha lavorato dieci anni al Messaggero. =>
        Il gruppo ha comprato il Mattino a marzo. =>
        Secondo un'inchiesta della Procura, l'acqua era sporca. =>
        «No», ha risposto il ministro alla senatrice. =>
        Il presidente della Repubblica ha detto che firmerà. =>
        Legge il Manifesto ogni mattina. =>
        Il tempo passa, scrive nel suo diario. =>
        Secondo lui, il progetto è morto. =>
        """;
}

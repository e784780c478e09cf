namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Well-known outlets. The shapes in <see cref="OutletShape"/> cover the many more that are called "… Times"
/// or "… News".</summary>
static class OutletNames
{
    /// <summary>Names that hardly mean anything else.</summary>
    public const string Plain = """
        Reuters | Associated Press | AP | Agence France-Presse | Agence France Presse | AFP | Press Association
        PA Media | UPI | United Press International | Bloomberg | Dow Jones Newswires | Xinhua | Kyodo | Kyodo News
        Jiji | Jiji Press | Yonhap | TASS | Itar-Tass | Interfax | RIA Novosti | Sputnik | Anadolu | Anadolu Agency
        IRNA | ISNA | Tasnim | ANSA | EFE | Efe | Agencia EFE | Europa Press | DPA | Belga | Lusa | Ritzau | NTB | CTK
        Tanjug | HINA | Agerpres | BTA | Ukrinform | UNIAN | Belta | PTI | Press Trust of India | ANI | IANS | Bernama
        Antara | Vietnam News Agency | KCNA | Korean Central News Agency | CNA | WAFA | NNA | WAM
        Australian Associated Press | AAP | Canadian Press | BBC | BBC News | BBC World Service | ITV | ITV News | ITN
        Sky News | Channel 4 | GB News | LBC | CNN | CNBC | MSNBC | NBC | NBC News | ABC | ABC News | CBS | CBS News
        Fox News | Fox Business | NPR | PBS | PBS NewsHour | C-SPAN | ESPN | Newsmax | NewsNation | Telemundo
        Univision | CBC | CBC News | CTV | CTV News | Global News | RTÉ | RTE | SBS | RNZ | TVNZ | Newshub | Stuff.co.nz
        Al Jazeera | Al-Jazeera | Al Arabiya | Al-Arabiya | Al Mayadeen | Al Hadath | TRT | TRT World | NTV | NHK | KBS
        MBC | YTN | CCTV | CGTN | RTHK | Phoenix TV | NDTV | Doordarshan | Geo News | ARY News | SABC | eNCA
        Newzroom Afrika | Rossiya 1 | Rossiya 24 | Deutsche Welle | DW | ARD | ZDF | WDR | NDR | n-tv | ORF | SRF | RTBF
        VRT | NOS | RTL | RTL Nieuws | NRK | TV2 | SVT | Yle | YLE | RÚV | ERR | LRT | LSM | TVN | TVN24 | Polsat | TVP
        RAI | Mediaset | RTVE | RTP | BFM | BFMTV | BFM TV | TF1 | France 24 | France Info | Franceinfo | France 2
        France Inter | RFI | Europe 1 | Euronews | ERT | HRT | TV Globo | GloboNews | Televisa | Telesur | TeleSUR
        RFE/RL | Radio Free Europe/Radio Liberty | Radio Free Europe | Radio Free Asia | Voice of America | VOA
        Suspilne | Hromadske | Dozhd | Wikinews | Wall Street Journal | WSJ | New York Times | NYT | Washington Post
        WaPo | USA Today | Los Angeles Times | Chicago Tribune | Boston Globe | Philadelphia Inquirer | Miami Herald
        Christian Science Monitor | New York Post | New York Daily News | San Francisco Chronicle | Politico
        Politico Europe | Axios | Semafor | Vox | HuffPost | Huffington Post | BuzzFeed | BuzzFeed News | ProPublica
        Mother Jones | Daily Beast | New Yorker | Newsweek | US News | U.S. News | U.S. News & World Report | Barron's
        MarketWatch | Business Insider | Fast Company | TechCrunch | Ars Technica | Engadget | CNET | ZDNet | Gizmodo
        MacRumors | 9to5Mac | DigiTimes | GSMArena | Mashable | VentureBeat | Nikkei | Nikkei Asia | Nikkei Asian Review
        TMZ | Deadline Hollywood | Hollywood Reporter | Pitchfork | IGN | Kotaku | Eurogamer | Rolling Stone
        Vanity Fair | Vogue | GQ | Esquire | Cosmopolitan | Teen Vogue | National Geographic | Sports Illustrated
        Scientific American | New Scientist | Harper's | New Republic | National Review | Washington Examiner
        Breitbart | Al-Monitor | Middle East Eye | Foreign Policy | Daily Mail | MailOnline | Mail on Sunday
        Daily Telegraph | Sunday Telegraph | Daily Mirror | Daily Express | Daily Star | Financial Times | FT
        Evening Standard | Sunday Times | Morning Star | Private Eye | New Statesman | Press Gazette | City A.M.
        Belfast Telegraph | Irish Times | Irish Independent | Irish Examiner | Bellingcat | openDemocracy | Le Monde
        Le Figaro | Libération | Les Echos | Les Échos | L'Équipe | L'Equipe | L'Express | L'Obs | Le Parisien
        Le Point | Mediapart | Charlie Hebdo | Le Soir | De Standaard | De Morgen | Le Temps | Neue Zürcher Zeitung
        NZZ | Tages-Anzeiger | Bild | Die Welt | Die Zeit | Der Spiegel | Spiegel | Spiegel Online | Süddeutsche Zeitung
        Frankfurter Allgemeine Zeitung | Frankfurter Allgemeine | FAZ | Handelsblatt | Tagesspiegel | Der Tagesspiegel
        WirtschaftsWoche | Die Tageszeitung | Der Standard | Die Presse | De Telegraaf | De Volkskrant | Volkskrant
        NRC | NRC Handelsblad | Het Parool | Trouw | Algemeen Dagblad | Corriere della Sera | La Repubblica | Repubblica
        La Stampa | Il Sole 24 Ore | Il Messaggero | Il Giornale | Gazzetta dello Sport | La Gazzetta dello Sport
        Corriere dello Sport | El País | El Pais | El Mundo | La Vanguardia | El Periódico | Diario AS | Mundo Deportivo
        Público | Correio da Manhã | Diário de Notícias | Jornal de Notícias | A Bola | Folha de S.Paulo
        Folha de S. Paulo | Folha | O Globo | Estadão | O Estado de S. Paulo | Valor Econômico | Veja | Clarín | Clarin
        La Nación | La Nacion | Página/12 | Infobae | El Universal | Milenio | El Financiero | La Jornada | El Tiempo
        El Espectador | El Mercurio | La Tercera | El Comercio | La República | El Nacional | Granma | Cubadebate
        Prensa Latina | Dagens Nyheter | Svenska Dagbladet | Aftonbladet | Expressen | Dagens Industri | Aftenposten
        VG | Dagbladet | Dagens Næringsliv | E24 | Politiken | Berlingske | Jyllands-Posten | Børsen | Helsingin Sanomat
        Ilta-Sanomat | Iltalehti | Hufvudstadsbladet | Postimees | Delfi | Morgunblaðið | Gazeta Wyborcza
        Rzeczpospolita | Hospodářské noviny | Lidové noviny | Mladá fronta | Népszabadság | Magyar Nemzet | Blic
        Politika | Danas | Vijesti | Jutarnji list | Večernji list | Kathimerini | Ekathimerini | Ta Nea | Proto Thema
        Hürriyet | Hurriyet | Milliyet | Sabah | Cumhuriyet | Sözcü | Daily Sabah | BIRN | Balkan Insight | Digi24
        Kommersant | Vedomosti | Izvestia | Komsomolskaya Pravda | Pravda | Novaya Gazeta | Rossiyskaya Gazeta | Meduza
        RBC | Gazeta.ru | Lenta.ru | Fontanka | Mediazona | Ukrainska Pravda | Ukrayinska Pravda | Kyiv Independent
        Novosti | Haaretz | Ha'aretz | Yedioth Ahronoth | Yediot Ahronot | Ynet | Maariv | Israel Hayom | Calcalist
        Asharq Al-Awsat | Al-Hayat | Al-Ahram | Al Ahram | Mada Masr | An-Nahar | Al-Akhbar | L'Orient-Le Jour
        L'Orient Today | Okaz | Rudaw | Kurdistan 24 | Iran International | Press TV | ToloNews | Tolo News | Pajhwok
        Khaama Press | Express Tribune | Prothom Alo | bdnews24 | Times of India | Hindustan Times | Indian Express
        LiveMint | Moneycontrol | Economic Times | Business Standard | Deccan Herald | Scroll.in | Dainik Bhaskar
        Dainik Jagran | Malayala Manorama | Anandabazar Patrika | Kathmandu Post | Kantipur | Straits Times
        New Straits Times | Malaysiakini | Channel NewsAsia | Kompas | Detik | Jakarta Post | Rappler | Inquirer.net
        ABS-CBN | GMA News | Manila Bulletin | PhilStar | Bangkok Post | Thai PBS | Khaosod | Prachatai | Irrawaddy
        Mizzima | VnExpress | Tuoi Tre | Thanh Nien | Phnom Penh Post | South China Morning Post | SCMP | Ming Pao
        Apple Daily | HK01 | Caixin | Global Times | China Daily | People's Daily | Yicai | Global Voices | Focus Taiwan
        Taipei Times | United Daily News | Liberty Times | Asahi Shimbun | Asahi | Yomiuri Shimbun | Yomiuri
        Mainichi Shimbun | Mainichi | Sankei | Sankei Shimbun | Nikkan Sports | Chosun Ilbo | JoongAng Ilbo
        Dong-A Ilbo | Hankyoreh | Korea Herald | Korea Times | NK News | Daily NK | Sydney Morning Herald | Courier-Mail
        Crikey | Australian Financial Review | Guardian Australia | 7News | 9News | New Zealand Herald | NZ Herald
        Otago Daily Times | Fiji Times | Post-Courier | Globe and Mail | Toronto Star | National Post | La Presse
        Le Devoir | Le Journal de Montréal | Maclean's | Daily Nation | Mail & Guardian | Mail and Guardian
        Daily Maverick | News24 | Times Live | TimesLIVE | Sowetan | Business Day | Punch | Vanguard | Premium Times
        Sahara Reporters | ThisDay | AllAfrica | Jeune Afrique | Addis Standard | Ahram Online | Sudan Tribune
        Jamaica Observer | Jamaica Gleaner | BellaNaija | MyJoyOnline | Hespress | Le Matin | El Watan | El Khabar
        Nation Africa | NewsDay | Nairobi News | Carbon Brief | Climate Home News | Stat News | STAT | MedPage Today
        Lloyd's List | Platts | Argus Media | Motorsport.com | Goal.com | ESPNcricinfo | Cyclingnews | Autosport
        Sport Bild | Ouest-France | Sud Ouest | La Croix | La Voix du Nord | Radio 4 | Radio 5 Live | Newsnight
        60 Minutes | Newsbeat | Good Morning America | Channel 4 News | Channel 5 | Mongabay | IPS | Inter Press Service
        OCCRP | Rest of World | Undark | Kaiser Health News | KFF Health News | Stateline | SciDev.Net | GroundUp
        amaBhungane | African Arguments | New Humanitarian | HumAngle | TheCable | Daily Monitor | New Vision
        Citizen TV | Eyewitness News | EWN | IOL | TechCabal | Azattyq | Azattyk | Current Time | Svaboda | Belsat
        Nasha Niva | Zerkalo | iStories | Verstka | Agentstvo | Kyiv Post | Censor.net | Detector Media | JAMnews
        Civil.ge | Hetq | Armenpress | OC Media | Eurasianet | Kloop | 24.kg | AKIpress | Kazinform | Tengrinews
        Gazeta.uz | Asia-Plus | T24 | Bianet | Evrensel | BirGün | Hürriyet Daily News | Yeni Şafak | Yeni Safak
        Habertürk | Shargh | Kayhan | Hamshahri | IranWire | Radio Farda | ILNA | Al-Masry Al-Youm | Youm7
        Al-Quds Al-Arabi | Al-Araby Al-Jadeed | New Arab | Al-Manar | LBCI | Enab Baladi | Asharq News | Gulf News
        Khaleej Times | Arab News | Al Masirah | Al-Masirah | Channel 12 | Channel 13 | Times of Israel | Jerusalem Post
        Newslaundry | Alt News | India Today | News18 | Zee News | Aaj Tak | Geo TV | Samaa TV | Dunya News | Ada Derana
        NewsFirst | Tamil Guardian | Kuensel | Setopati | Myanmar Now | Frontier Myanmar | DVB | Zing | RFA | BenarNews
        CamboJA | Kumparan | Tirto | Liputan6 | Jakarta Globe | Malay Mail | Free Malaysia Today | Lianhe Zaobao | GMA
        Philippine Star | Philippine Daily Inquirer | HKFP | Hong Kong Free Press | Stand News | Sing Tao
        Oriental Daily | ETtoday | Southern Weekly | Beijing News | Sixth Tone | Jiemian | TBS | TV Asahi | Fuji TV
        Nippon TV | Tokyo Shimbun | Bunshun | Shukan Bunshun | Japan Times | Newsis | JTBC | Kyunghyang Shinmun
        TV Chosun | New Daily | Nine News | Seven News | Spinoff | 1News | 1 News | Animal Político | Proceso
        Aristegui Noticias | Excélsior | El Faro | La Prensa | Prensa Libre | Confidencial | Ojo Público | RPP
        El Colombiano | Blu Radio | Efecto Cocuyo | El Pitazo | NTN24 | La Patilla | BioBioChile | Télam | Telam | UOL
        G1 | R7 | Metrópoles | Agência Pública | Agência Brasil | Piauí | El Confidencial | ElDiario.es | La Razón
        Cadena SER | El Español | Adnkronos | Il Fatto Quotidiano | Il Foglio | L'Espresso | Sky TG24 | L'Humanité
        Reporterre | Marianne | LCI | CNews | France Bleu | La Dépêche | France 3 | France Télévisions | Correctiv
        t-online | Netzpolitik | RND | MDR | Rheinische Post | Ekstra Bladet | TV 2 | Göteborgs-Posten | Iceland Review
        15min | LETA | OKO.press | Wirtualna Polska | RMF FM | Polityka | Notes from Poland | Seznam Zprávy | Deník N
        Denník N | HVG | Direkt36 | Népszava | G4Media | HotNews | Libertatea | Adevărul | Bivol | KRIK | Vreme
        To Vima | Cyprus Mail | TheJournal.ie | inews | Byline Times | UnHerd | TalkTV | STV | STV News
        Press and Journal | Daily Record | Arizona Republic | Plain Dealer | Oregonian | Tennessean | Texas Tribune
        Post and Courier | Truthout | Democracy Now | Democracy Now! | Daily Caller | Jacobin | InsideClimate News
        Inside Climate News | E&E News | DeSmog | 404 Media | Platformer | Daily Dot | Gothamist | WNYC | WBUR | KQED
        Block Club Chicago | Voice of San Diego | CalMatters | Civil Beat | Honolulu Civil Beat | Stars and Stripes
        Military Times | Defense One | Foreign Affairs | Roll Call | Inside Higher Ed | Chronicle of Higher Education
        Education Week | Space.com | SpaceNews | BleepingComputer | Bleeping Computer | Krebs on Security
        Krebs On Security | 9to5Google | Android Police | Android Authority | Tom's Hardware | PCMag | PC Gamer
        Electrek | Jalopnik | TorrentFreak | Phoronix | CoinDesk | Cointelegraph | NME | Page Six | Entertainment Weekly
        Us Weekly | US Weekly | TheWrap | IndieWire | ARTnews | Artforum | Hyperallergic | Publishers Weekly | PinkNews
        Religion News Service | National Catholic Reporter | Jewish Chronicle | Jewish Telegraphic Agency
        Jewish News Syndicate | Vatican News | ETNews | SamMobile | Sky Sports | Fox Sports | Interfax-Ukraine
        Dawn.com | Deutschlandfunk | Verdens Gang | SME | WABetaInfo
        """;

    /// <summary>Names that are ordinary words: outlets only after "the".</summary>
    public const string AfterArticle = """
        Guardian | Times | Sun | Independent | Observer | Mirror | Telegraph | Mail | Express | Standard | Scotsman
        Herald | National | Spectator | Economist | Age | Australian | Star | Post | Globe | Tribune | Chronicle
        Gazette | Hill | Atlantic | Nation | Intercept | Verge | Information | Conversation | Register | Hindu | Wire
        Quint | Print | Statesman | Citizen | Monitor | Journal | Record | Courier | Echo | Argus | Examiner
        Advertiser | Onion | Ringer | Athletic | Local | Art Newspaper | Lawyer | Grocer | Bookseller | Elec | Block
        Paper | Gleaner | Inquirer | Drum | Moscow Times | Diplomat | Continent | East African | Namibian
        Bureau of Investigative Journalism | Weather Channel | Smoking Gun | Forward | Dispatch | Bulwark | Markup
        Marshall Project | Journal.ie | Irish Sun
        """;

    /// <summary>Names that are also surnames, companies or ordinary words: outlets only with wording that fits nothing
    /// else.</summary>
    public const string Ambiguous = """
        Time | People | Forbes | Fortune | Variety | Wired | Vice | Slate | Quartz | Salon | Billboard | Deadline
        Stuff | Insider | Punch | Vanguard | Polygon | Motherboard | Focus | Metro | Reason | Globes | Skai | Elle
        Nature News | Science News | Grist | Inverse | Jezebel | Gawker | Mic | Complex | Ebony | Essence | Bustle
        Sifted | SPA | MAP | TT | PAP | Petra | MENA | MTI | Dawn | Mint | Stern | Kan | APA | STT | Tempo | Mehr | Fars
        Blick | Telex | Semana | Reforma | Marca | SANA | Walla | Kurier | Globo | Caracol | N1 | RIA | RT | RTS
        Expresso | Onet | Maan | Kicker
        """;

    /// <summary>Names that contain an outlet's and are none.</summary>
    public const string NotOutlets = """
        Times Square | Post Office | Thomson Reuters | Radio City | Radio Shack | Sun Microsystems
        Bloomberg Philanthropies | Bloomberg Terminal | Washington Post Company | Reuters Institute | Reuters Foundation
        Daily Mail and General Trust | Guardian Media Group | Sun Media | Star Wars | Star Trek | Royal Mail
        American Express | Federal Express | Canada Post | Australia Post | Japan Post | Deutsche Post | Golden Globe
        University Press | Google News | Apple News | Google TV | Apple TV | American Press Institute
        Cambridge University Press | Oxford University Press | Bloomberg Intelligence | Bloomberg Economics
        Economist Intelligence Unit | Michael Bloomberg | Mayor Bloomberg | Mr Bloomberg | Mr. Bloomberg
        Freedom of the Press | Columbia Journalism Review
        """;
}

namespace NewsCatalog.Tests.Attribution;

/// <summary>Sentences that name an outlet or something like one and credit nobody.</summary>
static class UncreditedSentences
{
    public const string Lines = """
        Deadline was extended to Friday.
        Dawn broke over the valley.
        As of Friday, per the Johns Hopkins tracker, cases had doubled.
        The Lancet reported that the drug worked.
        The New England Journal of Medicine published the trial.
        The Star's editor resigned.
        The Sunday Times's editor resigned.
        The paper's rival, the Daily Record, has a print run of 60,000.
        China's foreign ministry told a news briefing that it was not aware of the report.
        Google News shows the story first.
        According to Good News Ministries, the food bank is open.
        Guests at the Daily Bread cafe reported a smell of gas.
        He said that Radio Shack told him to return it.
        The Baltimore Sun Media Group laid off nine people.
        The Star Tribune sued the city.
        The Morning Call theatre said tickets were gone.
        Captain America told Iron Man that Daily Planet was closed.
        The committee cited the BBC for bias.
        Poland's oil refiner Orlen bought Polska Press.
        The Ministry of Information, Press and Broadcasting said the rules were new.
        Fars province officials told residents to leave.
        She is a correspondent for CBS News.
        Radio operators reported a distress call.
        The Press Association awarded him a prize.
        The Weather Service said snow would fall.
        The National Weather Service reported winds of 120 km/h.
        The Bee Gees told fans the tour was off.
        The Daily Show host Jon Stewart said the joke was old.
        Today the court said the Independent candidate may run.
        Radio Liberty was jammed for decades.
        The Echo Park residents told the council that parking was scarce.
        Mail carriers reported more bites.
        News of the deal was reported widely.
        Reuters will open a bureau in Lagos next spring.
        The BBC fired its chief football host on Tuesday.
        The World Health Organization told member states that the outbreak was over.
        The Irish Times was founded in 1859.
        According to Radio astronomers, the signal came from a pulsar.
        According to the Ministry of Information, the event was postponed.
        Amazon said it would sell its stake in The Washington Post.
        The head of the BBC said the licence fee would stay.
        A spokesman for Fox News said the host was on leave.
        The BBC said it would cut 450 jobs in London.
        ITV reported a fall in advertising revenue.
        Samsung told shareholders that profits would fall.
        The Sun rises at six; the Star of the show said nothing.
        The Post Office told the inquiry that the software was sound.
        President Time Mukasa said the border would close.
        The Evening Star locomotive was restored in 1989.
        Journalists at Le Monde went on strike.
        The New York Times won three Pulitzer Prizes this year.
        The Daily Mail's owner is in talks to buy the Telegraph.
        Michael Bloomberg said he would not run.
        The Globe theatre reported record audiences.
        The Standard Bank said rates would rise.
        The Economist Group sold its stake in the building.
        According to American Express, spending rose four percent.
        The Royal Mail said letters would arrive late.
        The Guardian Council said the candidate was barred.
        The National Guard reported no casualties.
        The Independent Electoral Commission said the count was over.
        The Observer Group told the court it would appeal.
        He appeared on the cover of Time in 1982.
        She grew up listening to the BBC World Service.
        Mirror neurons, according to Professor Sun, are overrated.
        A Reuters photographer was wounded in the shelling.
        The journal Nature reported that the fossil was a fake.
        The Times Higher Education ranking put the university fourth.
        Police told residents to stay at home.
        The Hill family told police that the dog had run away.
        The Star Alliance said bookings had recovered.
        The president accused CNN of lying.
        The government shut down Al Jazeera's office.
        In an interview with police, he admitted the theft.
        Citizen Watch said the recall covers nine models.
        Turkish Radio and Television Corporation was fined.
        The Herald Tribune building was sold in March.
        A source told investigators that Vice President Sun had resigned.
        Deutsche Post said parcels would cost more.
        The Weather Channel was sold to IBM in 2016.
        The Australian government said the visas were valid.
        The Hindu temple reported a theft.
        The Press Complaints Commission said the code was breached.
        The regulator fined GB News for breaking impartiality rules.
        The movie was broadcast by NBC in 1978.
        The novel was serialised in the Illustrated London News.
        The government gave a licence to Al Jazeera in 2012.
        ITV showed the match live on Saturday.
        The funding provided to the BBC was cut by a third.
        The Times of the crash remains unknown.
        The novel was published by Bloomberg in 2003.
        A report on the BBC found that its costs had doubled.
        The network's rival CNN reported higher ratings.
        The Nikkei added 1.2 percent to close at a record.
        The Nikkei fell in early trade.
        He writes a column for the Daily Telegraph.
        Her work has been published in the Guardian and Vogue.
        According to Moody's, the outlook is stable.
        She posted the clip on Instagram, according to her agent.
        Analysts at Bloomberg Intelligence said margins would shrink.
        The BBC's director-general said the corporation was sorry.
        The Onion is a satirical newspaper.
        """;
}

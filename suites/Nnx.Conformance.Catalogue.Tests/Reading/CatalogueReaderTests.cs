using Nnx.Conformance.Catalogue.Linting;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Tests.Reading;

public sealed class CatalogueReaderTests
{
    private const string Small = "title: a\ncontract: must-pass\nprogram: |\n  x = 1\n";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_broken_file_leaves_the_others_readable()
    {
        Write("jit/good.yaml", Small);
        Write("jit/bad.yaml", "title: [");

        var contents = CatalogueReader.Read(_folder);

        Assert.That(contents.Scenarios.Select(scenario => scenario.Id), Is.EqualTo(new[] { "jit/good" }));
        Assert.That(contents.Problems.Single().File, Does.EndWith("jit/bad.yaml"));
    }

    [Test]
    public void Ids_that_differ_in_case_only_stand_twice()
    {
        Write("jit/Same.yaml", Small);
        Write("jit/same.yaml", Small);
        Assume.That(Directory.GetFiles(Path.Combine(_folder, "jit")), Has.Length.EqualTo(2), "the file system does not tell case apart");

        var contents = CatalogueReader.Read(_folder);

        Assert.That(contents.Problems.Single().Message, Does.StartWith("the id 'jit/same' stands twice"));
    }

    [Test]
    public void A_file_that_is_not_text_is_a_problem()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "jit"));
        File.WriteAllBytes(Path.Combine(_folder, "jit", "a.yaml"), [0xff, 0xfe, 0xc3]);

        Assert.That(CatalogueReader.Read(_folder).Problems, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_missing_or_empty_folder_is_a_problem()
    {
        Assert.That(CatalogueReader.Read(_folder).Problems.Single().Message, Does.StartWith("the folder holds no scenario"));
        Assert.That(CatalogueReader.Read(Path.Combine(_folder, "none")).Problems.Single().Message, Is.EqualTo("there is no such folder"));
    }

    [Test]
    public void The_catalogue_of_the_repository_has_no_problem()
    {
        var contents = CatalogueReader.Read(RepositoryRoot.Join("suites", "catalogue"));
        var releases = ReleaseTable.Read(RepositoryRoot.Join("suites", "evidence", "pins.txt"));

        Assert.That(contents.Problems, Is.Empty);
        Assert.That(contents.Scenarios, Is.Not.Empty);
        Assert.That(Linter.Run(Linter.Checks, new(contents.Sources, releases, ["default", "disable-jit", "x64"])), Is.Empty);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
namespace PiiScanner.Core.Detection;
internal sealed class NameDetector(Rule rule, NameModel model) : IDetector
{
    public void Detect(NormalizedText text, ICollection<Candidate> candidates) { _ = rule; _ = model; }
    public bool Fits(NormalizedText cell) => false;
}
